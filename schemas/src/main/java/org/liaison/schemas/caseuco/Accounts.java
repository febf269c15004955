// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Personal;

/** Accounts at online services. */
final class Accounts {

    private static final String ACCOUNT = "observable:AccountFacet";
    private static final String DIGITAL = "observable:DigitalAccountFacet";
    private static final String SERVICE = "observable:OnlineServiceFacet";
    private static final String OURS = "liaison:AccountFacet";

    private Accounts() {}

    static Resource write(Item.Account account, String path, Making making) {
        var id = account.id();
        var shown = Given.revealed(account.displayNames());
        var facet = making.resource(path, "account-facet", id, ACCOUNT)
                .with("observable:accountIdentifier", account.identifier());
        if (account.service() != null) {
            facet.node("observable:accountIssuer", service(account.service(), path, id, making));
        }
        return making.resource(path, "account", id, "observable:DigitalAccount")
                .facet(facet)
                .facet(making.resource(path, "digital-account", id, DIGITAL)
                        .with("observable:accountLogin", account.screenName())
                        .with("observable:displayName", shown.isEmpty() ? null : shown.getFirst()))
                .facet(making.resource(path, "liaison-account", id, "core:Facet", OURS)
                        .list("liaison:furtherDisplayName", shown.isEmpty() ? shown : shown.subList(1, shown.size()))
                        .nodes("liaison:profileUrl", pages(account, path, making)));
    }

    private static Resource service(String name, String path, String id, Making making) {
        return making.resource(path, "service", id, "observable:OnlineService")
                .facet(making.resource(path, "service-facet", id, SERVICE).with("core:name", name));
    }

    private static List<Resource> pages(Item.Account account, String path, Making making) {
        List<Resource> pages = new ArrayList<>();
        for (var each : account.profileUrls()) {
            var key = account.id() + "/" + pages.size();
            pages.add(making.resource(path + "/ProfileUrl", "page", key, Address.URL.type())
                    .facet(making.resource(path + "/ProfileUrl", "page-address", key, Address.URL.facet())
                            .with(Address.URL.property(), each)));
        }
        return pages;
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("observable:DigitalAccount");
        List<Personal<String>> shown = new ArrayList<>();
        var first = thing.personal(DIGITAL, "observable:displayName");
        if (first != null) {
            shown.add(first);
        }
        shown.addAll(thing.personals(OURS, "liaison:furtherDisplayName"));
        draft.add(
                node,
                new Item.Account(
                        Statements.read(thing, draft, "i"),
                        service(thing),
                        Given.personal(identifier(thing)),
                        thing.personal(DIGITAL, "observable:accountLogin"),
                        shown,
                        thing.things(OURS, "liaison:profileUrl").stream()
                                .map(each -> Address.URL.read(each, "", ""))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** Who runs it, or else the program it is used with. */
    private static @Nullable String service(Thing account) {
        return Stream.concat(
                        account.things(ACCOUNT, "observable:accountIssuer").stream(),
                        account.things("observable:ApplicationAccountFacet", "observable:application").stream())
                .map(Accounts::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String name(Thing service) {
        service.of("observable:OnlineService", "observable:Application");
        return Stream.of(SERVICE, "observable:ApplicationFacet", "")
                .map(facet -> service.text(facet, "core:name"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String identifier(Thing account) {
        var stated = account.text(ACCOUNT, "observable:accountIdentifier");
        if (stated != null) {
            return stated;
        }
        var phone = account.text(Address.PHONE.facet(), Address.PHONE.property());
        return phone != null
                ? phone
                : account.things("observable:EmailAccountFacet", "observable:emailAddress").stream()
                        .map(each ->
                                each.of(Address.EMAIL.type()).text(Address.EMAIL.facet(), Address.EMAIL.property()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
