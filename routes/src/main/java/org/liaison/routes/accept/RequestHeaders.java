// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.accept;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** Headers that say what the body is: each once, in the agreed form. What they say is never believed beyond that. */
final class RequestHeaders {

    /** SOAP 1.2 Part 2, 7.1.4; parameters only as agreed: UTF-8, and the action that the envelope has to state itself. */
    private static final Pattern CONTENT_TYPE = Pattern.compile("application/soap\\+xml"
            + "(?:\\s*;\\s*charset=\"?utf-8\"?)?"
            + "(?:\\s*;\\s*action=\"urn:liaison:siena-like:1:deliver\")?\\s*");

    /** Whoever sends one of these means something that was not agreed: another binding, a coded or a second body. */
    private static final Set<String> NOT_AGREED = Set.of("soapaction", "content-encoding", "trailer", "upgrade", "te");

    private static final Set<String> ONCE =
            Set.of("content-type", "content-length", "host", "transfer-encoding", "mime-version");

    private RequestHeaders() {}

    static boolean areAgreed(Request request) {
        var fields = request.getHeaders();
        var type = fields.get("Content-Type");
        return type != null
                && CONTENT_TYPE.matcher(type.toLowerCase(Locale.ROOT)).matches()
                && fields.stream().noneMatch(each -> NOT_AGREED.contains(name(each)))
                && ONCE.stream()
                        .allMatch(name -> fields.stream()
                                        .filter(each -> name(each).equals(name))
                                        .count()
                                <= 1);
    }

    private static String name(HttpField field) {
        return field.getName().toLowerCase(Locale.ROOT);
    }
}
