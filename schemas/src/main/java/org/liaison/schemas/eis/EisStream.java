// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.xml.Xsd;
import org.xml.sax.helpers.DefaultHandler;

/** Writes one batch of any number of packages, one package at a time in memory. */
public final class EisStream {

    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");
    private static final int MAX_FINDINGS = 200;
    private static final Header NOBODY =
            new Header(new MessageId("00000000-0000-4000-8000-000000000000"), "eis-batch", Instant.EPOCH, null);

    private final EisCase cases = new EisCase();
    private final BatchName batch;

    public EisStream(BatchName batch) {
        this.batch = batch;
    }

    /**
     * What came of it. A package that could not be written is a finding and not in the batch; the others are.
     *
     * @param lost each loss once, with {@code [*]} for positions, and how often
     */
    public record Outcome(long packages, long entities, List<Finding> findings, Map<Loss, Long> lost) {

        public Outcome {
            findings = List.copyOf(findings);
            lost = Map.copyOf(lost);
        }
    }

    /** Writes a case a package. Every case is held against the schema before it is written. */
    public Outcome write(Iterator<ExchangePackage> packages, OutputStream out) throws IOException {
        var findings = new ArrayList<Finding>();
        var lost = new LinkedHashMap<Loss, Long>();
        long written = 0;
        long entities = 0;
        long position = 0;
        out.write(EisCase.head(batch));
        while (packages.hasNext()) {
            var exchange = packages.next();
            position++;
            try {
                var rendition = cases.write(exchange, NOBODY);
                out.write(rendition.document().bytes());
                out.write('\n');
                rendition.losses().forEach(each -> lost.merge(anywhere(each), 1L, Long::sum));
                entities += Entity.of(exchange).size();
                written++;
            } catch (Refusal refusal) { // this case alone stays out
                note(refusal.findings(), position, findings);
            }
        }
        out.write(EisCase.tail());
        return new Outcome(written, entities, findings, lost);
    }

    /** Holds a batch of any size against the schema; empty if it fits. */
    public static List<Finding> validate(InputStream batch) throws IOException {
        var findings = new ArrayList<Finding>();
        Xsd.ours(EisCase.SCHEMA).read(batch, new DefaultHandler(), findings);
        return findings;
    }

    private static void note(List<Finding> found, long position, List<Finding> findings) {
        for (var each : found) {
            if (findings.size() < MAX_FINDINGS) {
                findings.add(new Finding(each.code(), "package " + position + ", " + each.place(), each.rule()));
            }
        }
    }

    /** The same loss with {@code [*]} for positions, so that many can be counted. */
    public static Loss anywhere(Loss loss) {
        return new Loss(POSITION.matcher(loss.path()).replaceAll("[*]"), loss.kind(), loss.why(), loss.done());
    }
}
