// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.Email;
import org.liaison.schemas.cybertip.xml.InternetDetails;
import org.liaison.schemas.exchange.SubjectCategory;

/** Where an incident happened: eight variants, of which a block holds one. */
final class InternetMapper {

    private static final String CONTENT = "what people wrote to each other does not travel; ask the provider for it";

    private final Draft draft;
    private final Owner event;

    InternetMapper(Draft draft, Owner event) {
        this.draft = draft;
        this.event = event;
    }

    void map(InternetDetails details, Place place) {
        webPage(details, place.child("webPageIncident"));
        email(details, place.child("emailIncident"));
        newsgroup(details, place.child("newsgroupIncident"));
        chat(details, place.child("chatImIncident"));
        game(details, place.child("onlineGamingIncident"));
        peerToPeer(details, place.child("peer2peerIncident"));
        var scenes = new SceneMapper(draft, event);
        scenes.phone(details.getCellPhoneIncident(), place.child("cellPhoneIncident"));
        scenes.offline(details.getNonInternetIncident(), place.child("nonInternetIncident"));
    }

    private void webPage(InternetDetails details, Place place) {
        var incident = details.getWebPageIncident();
        if (incident != null) {
            for (int i = 0; i < incident.getUrl().size(); i++) {
                draft.reference(
                        place.child("url", i), "web-page", incident.getUrl().get(i), event);
            }
            var hosted = place.attribute("thirdPartyHostedContent");
            draft.losses().noHome(hosted, incident.isThirdPartyHostedContent(), "a page does not say who hosts it");
            remark(place, null, incident.getAdditionalInfo());
        }
    }

    private void email(InternetDetails details, Place place) {
        var incident = details.getEmailIncident();
        if (incident != null) {
            addresses(incident.getEmailAddress(), place);
            remark(place, incident.getContent(), incident.getAdditionalInfo());
        }
    }

    private void newsgroup(InternetDetails details, Place place) {
        var incident = details.getNewsgroupIncident();
        if (incident != null) {
            draft.reference(place.child("name"), "newsgroup", incident.getName(), event);
            addresses(incident.getEmailAddress(), place);
            remark(place, incident.getContent(), incident.getAdditionalInfo());
        }
    }

    private void chat(InternetDetails details, Place place) {
        var incident = details.getChatImIncident();
        if (incident != null) {
            draft.reference(place, "chat-room", incident.getChatRoomName(), incident.getChatClient(), event);
            remark(place, incident.getContent(), incident.getAdditionalInfo());
        }
    }

    private void game(InternetDetails details, Place place) {
        var incident = details.getOnlineGamingIncident();
        if (incident != null) {
            draft.reference(place, "online-game", incident.getGameName(), incident.getConsole(), event);
            remark(place, incident.getContent(), incident.getAdditionalInfo());
        }
    }

    /** The captures are of whoever shared the files, hence the suspect's. */
    private void peerToPeer(InternetDetails details, Place place) {
        var incident = details.getPeer2PeerIncident();
        if (incident != null) {
            draft.reference(place.child("client"), "peer-to-peer-client", incident.getClient(), event);
            draft.note(place.child("fileNames"), "file-names", incident.getFileNames(), event);
            TraceMapper.captures(draft, incident.getIpCaptureEvent(), place, event.as(SubjectCategory.SUSPECT));
            remark(place, null, incident.getAdditionalInfo());
        }
    }

    /** Whose address it is, is not said; nobody becomes a suspect by it. */
    private void addresses(List<Email> addresses, Place place) {
        for (int i = 0; i < addresses.size(); i++) {
            var here = place.child("emailAddress", i);
            var email = addresses.get(i);
            draft.reference(here, "email", email.getValue(), event.as(SubjectCategory.CONTACT));
            ContactMapper.noKind(email, here, draft.losses());
            draft.losses().noHome(here.attribute("verified"), email.isVerified(), "a reference is not verified");
        }
    }

    private void remark(Place place, @Nullable String content, @Nullable String additional) {
        draft.losses().noHome(place.child("content"), content, CONTENT);
        draft.note(place.child("additionalInfo"), "additional-information", additional, event);
    }
}
