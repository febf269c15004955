// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.time.Duration;
import java.util.List;
import org.liaison.app.RunningGateway;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.notice.Ground;
import org.liaison.schemas.notice.Notice;
import org.liaison.security.keeping.Acknowledgements;
import org.liaison.security.keeping.Notices;

/** A sample that was called back after its delivery, and what its recipients answered. */
record Recalled(String sample, String message, List<String> answers, boolean met) implements Demo.Line {

    private static final String NAME = "si-online-grooming";
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    Recalled {
        answers = List.copyOf(answers);
    }

    static Recalled of(RunningGateway gateway, List<Demo.Sample> samples) throws InterruptedException {
        var sample = samples.stream()
                .filter(each -> each.sample().equals(NAME))
                .findFirst()
                .orElseThrow();
        var message = new MessageId(sample.message());
        gateway.get(Notices.class)
                .issue(new Notices.Order(message, Notice.Kind.RECALL, Ground.WRONG_RECIPIENT, null, "demo"));
        var acknowledgements = gateway.get(Acknowledgements.class);
        long until = System.nanoTime() + PATIENCE.toNanos();
        var answers = answers(acknowledgements, message);
        while (!isAnswered(answers) && System.nanoTime() < until) {
            Thread.sleep(50); // between two looks at the acknowledgements
            answers = answers(acknowledgements, message);
        }
        return new Recalled(
                NAME,
                message.value(),
                answers.stream()
                        .map(each -> each.partner() + " " + (each.outcome() == null ? "silent" : each.outcome()))
                        .toList(),
                isAnswered(answers) && answers.stream().allMatch(each -> "carried-out".equals(each.outcome())));
    }

    private static List<Acknowledgements.Answer> answers(Acknowledgements acknowledgements, MessageId message) {
        return acknowledgements.about(message).stream()
                .flatMap(each -> each.recipients().stream())
                .toList();
    }

    private static boolean isAnswered(List<Acknowledgements.Answer> answers) {
        return !answers.isEmpty() && answers.stream().allMatch(each -> each.outcome() != null);
    }

    @Override
    public String text() {
        return "recalled after delivery: %s, acknowledged by %s%s"
                .formatted(sample, String.join(", ", answers), met ? "" : "  MISSED");
    }
}
