// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;

class InternetMapperTest {

    @Test
    void carriesTheAddressesOfWebPages() {
        var done = details(
                "<webPageIncident><url>https://a.example/1</url><url>https://a.example/2</url></webPageIncident>");

        assertThat(references(done))
                .containsExactly("web-page https://a.example/1 -", "web-page https://a.example/2 -");
    }

    @Test
    void carriesEmailAddressesAsAContactsAndLeavesTheContentBehind() {
        var done = details(
                "<emailIncident><emailAddress>nemo@example.org</emailAddress><content>Nowhere</content></emailIncident>");

        assertThat(references(done)).containsExactly("email nemo@example.org -");
        assertThat(done.exchange().items().getFirst().provenance().subject()).isEqualTo(SubjectCategory.CONTACT);
        assertThat(done.losses())
                .filteredOn(each -> each.path().equals("report/internetDetails[1]/emailIncident/content"))
                .extracting(Loss::kind)
                .containsExactly(Loss.Kind.NO_HOME);
    }

    @Test
    void carriesNewsgroups() {
        var done = details(
                "<newsgroupIncident><name>alt.nowhere</name><emailAddress>nemo@example.org</emailAddress></newsgroupIncident>");

        assertThat(references(done)).containsExactly("newsgroup alt.nowhere -", "email nemo@example.org -");
    }

    @Test
    void carriesChatRoomsWithTheirClient() {
        var done = details(
                "<chatImIncident><chatClient>NW 1</chatClient><chatRoomName>lobby</chatRoomName></chatImIncident>");

        assertThat(references(done)).containsExactly("chat-room lobby NW 1");
    }

    @Test
    void carriesGamesWithTheirConsole() {
        var done = details(
                "<onlineGamingIncident><gameName>Castle</gameName><console>NW</console></onlineGamingIncident>");

        assertThat(references(done)).containsExactly("online-game Castle NW");
    }

    @Test
    void carriesPhoneNumberAndCoordinates() {
        var done = details("<cellPhoneIncident><phoneNumber countryCallingCode='+386' extension='7'>1 555</phoneNumber>"
                + "<latitude>46.5</latitude><longitude>15.6</longitude></cellPhoneIncident>");

        assertThat(references(done)).containsExactly("phone +386 1 555 ;ext=7 -");
        assertThat(done.exchange().locations())
                .singleElement()
                .satisfies(each -> assertThat(each.coordinates())
                        .isNotNull()
                        .satisfies(at -> assertThat(at.reveal()).isEqualTo(new Location.Coordinates(46.5, 15.6))));
    }

    @Test
    void namesHalfAPairOfCoordinatesAsALoss() {
        var done = details("<cellPhoneIncident><latitude>46.5</latitude></cellPhoneIncident>");

        assertThat(done.exchange().locations()).isEmpty();
        assertThat(done.losses())
                .extracting(Loss::path)
                .contains("report/internetDetails[1]/cellPhoneIncident/latitude");
    }

    @Test
    void carriesPlacesOutsideTheInternet() {
        var done = details(
                "<nonInternetIncident><locationName>Station</locationName>"
                        + "<incidentAddress type='Business'><city>Nikjer</city><country>SI</country></incidentAddress></nonInternetIncident>");

        assertThat(done.exchange().locations()).extracting(Location::kind).containsExactly("scene", "business");
        assertThat(done.exchange().locations())
                .last()
                .extracting(Location::country)
                .isEqualTo("SI");
    }

    @Test
    void carriesCapturesOfFileSharingAsTheSuspects() {
        var done = details("<peer2peerIncident><client>NW</client><ipCaptureEvent><ipAddress>192.0.2.1</ipAddress>"
                + "<dateTime>2026-10-01T12:00:00+02:00</dateTime><port>6881</port></ipCaptureEvent>"
                + "<fileNames>a; b</fileNames></peer2peerIncident>");

        assertThat(references(done)).containsExactly("peer-to-peer-client NW -", "file-names - a; b");
        assertThat(done.exchange().items())
                .filteredOn(Item.IpCapture.class::isInstance)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.provenance().subject()).isEqualTo(SubjectCategory.SUSPECT);
                    assertThat(each).hasFieldOrPropertyWithValue("port", 6881);
                });
    }

    private static Conversion.Done details(String variant) {
        return Intakes.convert(Reports.with("", "<internetDetails>" + variant + "</internetDetails>"));
    }

    private static List<String> references(Conversion.Done done) {
        return done.exchange().items().stream()
                .filter(Item.Reference.class::isInstance)
                .map(Item.Reference.class::cast)
                .map(each -> each.kind() + " "
                        + (each.reference() == null ? "-" : each.reference().reveal()) + " "
                        + (each.note() == null ? "-" : each.note().reveal()))
                .toList();
    }
}
