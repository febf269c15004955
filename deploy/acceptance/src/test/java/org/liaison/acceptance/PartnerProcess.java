// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** A sandbox partner in a process of its own, steered over its control page. */
final class PartnerProcess {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final URI control;
    private final URI address;

    private PartnerProcess(String name, URI control, URI address) {
        this.name = name;
        this.control = control;
        this.address = address;
    }

    static PartnerProcess of(String name, Background program) {
        return new PartnerProcess(name, program.address("control on "), program.address("ready on "));
    }

    String name() {
        return name;
    }

    URI address() {
        return address;
    }

    void behave(String word) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(control.resolve("behaviour")).PUT(BodyPublishers.ofString(word));
        var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("the partner knows no such behaviour: " + word);
        }
    }

    /** How often each message was taken over. */
    Map<String, Integer> accepted() throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(control.resolve("accepted")).build(), BodyHandlers.ofString());
        Map<String, Integer> accepted = new TreeMap<>();
        page.body()
                .lines()
                .map(line -> line.split("\t", -1))
                .forEach(each -> accepted.put(each[0], Integer.valueOf(each[1])));
        return accepted;
    }
}
