// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the sign-in: an RFC 9457 problem at the API, a page at the console. */
public final class Problems {

    /** RFC 9470: which sign-in would do. */
    private static final String STEP_UP = "Bearer error=\"insufficient_user_authentication\","
            + " error_description=\"A second factor is needed, proved within five minutes\","
            + " acr_values=\"" + Claims.SECOND_FACTOR + "\", max_age=\"" + Claims.FRESH.toSeconds() + "\"";

    /** Where the page that says what went wrong finds why. */
    public static final String EXPLAINED = "org.liaison.explained";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;

    Problems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Finding finding)
            throws IOException {
        if (!atTheApi(request)) {
            request.setAttribute(EXPLAINED, catalogue.explain(finding.code()));
            response.sendError(status.value());
            return;
        }
        if (status == HttpStatus.UNAUTHORIZED && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(JSON.writeValueAsString(problem(status, finding)));
    }

    void challenge(HttpServletRequest request, HttpServletResponse response, Finding finding) throws IOException {
        if (atTheApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, STEP_UP);
            answer(request, response, HttpStatus.UNAUTHORIZED, finding);
        } else {
            new HttpSessionRequestCache().saveRequest(request, response); // the sign-in leads back to it
            response.sendRedirect(request.getContextPath() + StepUp.PATH);
        }
    }

    private Map<String, Object> problem(HttpStatus status, Finding finding) {
        var explained = catalogue.explain(finding.code());
        var problem = new TreeMap<String, Object>();
        problem.put("title", explained.question());
        problem.put("status", status.value());
        problem.put("detail", finding.rule());
        problem.put(
                "findings",
                List.of(Map.of(
                        "code", finding.code(),
                        "place", finding.place(),
                        "rule", finding.rule(),
                        "next", explained.next())));
        return problem;
    }

    private static boolean atTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
