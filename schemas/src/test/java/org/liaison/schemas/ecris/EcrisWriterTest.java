// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.cases.CaseFolder;
import org.liaison.schemas.conviction.ConvictionReader;
import org.liaison.schemas.conviction.RegisterNotes;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Refusal;

class EcrisWriterTest {

    @Test
    void saysInItsTitleWhomItIsFor() {
        assertThat(List.of(EcrisWriter.notification("SI"), EcrisWriter.request("SI"), EcrisWriter.response("SI")))
                .allSatisfy(each -> assertThat(each.title()).contains("must not address ECRIS itself"));
    }

    @Test
    void notifiesOfTheFirstFinalConvictionAndTellsTheOthersAsLost() {
        var rendition = Messages.writer("ecris-notification").write(two(), Messages.HEADER);

        assertThat(text(rendition.document().bytes()))
                .contains("SI-C-000000000000201")
                .containsPattern(">SI-NL-NOT-[0-9]{15}<");
        assertThat(rendition.losses()).extracting(Loss::path).contains("Objects/Conviction[2]");
    }

    @Test
    void answersTheRequestWithAllConvictions() {
        var text = text(Messages.writer("ecris-response")
                .write(two(), Messages.HEADER)
                .document()
                .bytes());

        assertThat(text)
                .contains(">NL-SI-REQ-000000000000042<", "SI-C-000000000000201", ">1250<", ">50<", "CX-00-978-EUR")
                .containsPattern(">SI-NL-RRS-[0-9]{15}<");
    }

    @Test
    void asksWithPurposeConsentAndUrgency() {
        var text = text(Messages.writer("ecris-request")
                .write(two(), Messages.HEADER)
                .document()
                .bytes());

        assertThat(text)
                .contains("Vetting for voluntary activities")
                .containsPattern("ConcernedPersonConsent>Yes<")
                .containsPattern("Urgency>No<");
    }

    @Test
    void givesTheSameMessageTheSameId() {
        var writer = Messages.writer("ecris-notification");

        assertThat(writer.write(two(), Messages.HEADER)).isEqualTo(writer.write(two(), Messages.HEADER));
    }

    @Test
    void refusesANotificationWithoutAFinalConviction() {
        assertThatThrownBy(() -> Messages.writer("ecris-notification")
                        .write(exchange("conviction-none-on-record"), Messages.HEADER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        each -> assertThat(each.findings())
                                .extracting(Finding::code)
                                .containsExactly("GW-REN-101"));
    }

    @Test
    void refusesAResponseToNothing() {
        assertThatThrownBy(() ->
                        Messages.writer("ecris-response").write(exchange("conviction-final-sentence"), Messages.HEADER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        each -> assertThat(each.findings())
                                .extracting(Finding::rule)
                                .containsExactly(
                                        "a response names the request: a reference of kind " + RegisterNotes.REQUEST));
    }

    @Test
    void isRecognisedByItsRoot() {
        var document =
                Messages.writer("ecris-request").write(two(), Messages.HEADER).document();

        assertThat(Messages.reader("ecris-request").recognises(Opening.of(document.bytes())))
                .isTrue();
        assertThat(Messages.reader("ecris-response").recognises(Opening.of(document.bytes())))
                .isFalse();
    }

    @Test
    void aSenderIsAMemberState() {
        assertThatIllegalArgumentException().isThrownBy(() -> EcrisWriter.request("Slovenia"));
    }

    private static ExchangePackage two() {
        return exchange("conviction-suspended-and-fine");
    }

    private static ExchangePackage exchange(String folder) {
        var read = (Reading.Read)
                new ConvictionReader().read(CaseFolder.named(folder).document());
        return ((Conversion.Done) read.record().toExchange(Messages.INTAKE)).exchange();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
