// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.AssociatedAccount;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.SubjectCategory;

/** A person with account, traces and further accounts. All of it is data of that person. */
final class InvolvedMapper {

    private InvolvedMapper() {}

    /** Returns the person. */
    static Owner map(Draft draft, Involved involved, SubjectCategory subject) {
        var person = PersonMapper.map(draft, involved.person(), subject);
        belongings(draft, involved, person);
        for (int i = 0; i < involved.associated().size(); i++) {
            var place = involved.place().child("associatedAccount", i);
            associated(draft, involved.associated().get(i), place, person);
        }
        return person;
    }

    private static void belongings(Draft draft, Involved involved, Owner person) {
        var place = involved.place();
        var account = account(draft, involved.profile(), place, person);
        draft.note(place.child("profileBio"), "profile-text", involved.profile().bio(), person);
        TraceMapper.map(draft, involved.traces(), place, account == null ? person : account);
        involved.standing().report(place, draft.losses());
    }

    private static @Nullable Owner account(Draft draft, Profile profile, Place place, Owner person) {
        if (profile.isUnknown()) {
            return null;
        }
        var account = draft.add(new Item.Account(
                draft.provenance("i", place, person.subject()),
                Given.text(profile.service()),
                Given.personal(profile.identifier()),
                Given.personal(profile.screenName()),
                Given.personal(profile.displayNames()),
                Given.personal(profile.urls())));
        draft.connect(person.id(), ConnectionType.USES, account);
        return new Owner(account, person.subject());
    }

    /** Somebody else's until the source says whose: a name on it makes a contact, never a second suspect or victim. */
    private static void associated(Draft draft, AssociatedAccount block, Place place, Owner person) {
        var involved = Involved.of(block, place);
        var owner = person;
        if (!involved.person().isUnknown()) {
            owner = PersonMapper.map(draft, involved.person(), SubjectCategory.CONTACT);
            draft.connect(person.id(), ConnectionType.ASSOCIATED_WITH, owner.id());
        }
        belongings(draft, involved, owner);
        draft.losses().noHome(place.attribute("type"), block.getType(), "a connection does not say in which way");
        platform(draft, block, place, owner);
        draft.note(place.child("additionalInfo"), "additional-information", block.getAdditionalInfo(), owner);
    }

    private static void platform(Draft draft, AssociatedAccount block, Place place, Owner owner) {
        var platform = block.getPlatform();
        if (platform != null) {
            draft.reference(place.child("platform"), "platform", platform.getValue(), owner);
            draft.losses()
                    .noHome(
                            place.child("platform").attribute("thirdPartyUser"),
                            platform.isThirdPartyUser(),
                            "a platform is not told apart from the reporter's own");
        }
    }
}
