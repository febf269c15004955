// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Personal;

/** Accounts, network captures and references: what somebody left behind on a network. */
final class TraceToStix {

    private static final Pattern IPV4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]{2,45}");
    private static final Pattern URL = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}]]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[A-Za-z0-9.-]+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private final Bundle bundle;

    TraceToStix(Bundle bundle) {
        this.bundle = bundle;
    }

    void account(Item.Account account, String path) {
        var contributing = new LinkedHashMap<String, String>();
        var type = type(account.service(), path);
        put(contributing, "account_type", type);
        put(contributing, "user_id", revealed(account.identifier()));
        put(contributing, "account_login", revealed(account.screenName()));
        if (!contributing.containsKey("user_id") && !contributing.containsKey("account_login")) {
            bundle.omissions().noHome(path, "an account without a name or number cannot be found by anybody");
            return;
        }
        var shown = account.displayNames().isEmpty()
                ? null
                : revealed(account.displayNames().getFirst());
        bundle.put(bundle.seen("user-account", contributing).with("display_name", shown), account.id(), path);
        bundle.omissions().part(account.displayNames().size() > 1, path + "/DisplayName", "an account shows one name");
        bundle.omissions()
                .part(!account.profileUrls().isEmpty(), path + "/ProfileUrl", "an account has no place for its pages");
        noValidity(account, path);
    }

    void capture(Item.IpCapture capture, String path) {
        var address = capture.address().reveal();
        boolean four = IPV4.matcher(address).matches();
        if (!four && !IPV6.matcher(address).matches()) {
            bundle.omissions().noHome(path, "it is no IP address");
            return;
        }
        var ip = bundle.seen(four ? "ipv4-addr" : "ipv6-addr", Map.of("value", address));
        if (capture.port() == null) {
            bundle.put(ip, capture.id(), path);
        } else {
            bundle.put(ip);
            bundle.put(traffic(capture, ip.id(), four ? "ipv4" : "ipv6"), capture.id(), path);
        }
        observed(capture, path);
        bundle.omissions().part(capture.eventName() != null, path + "/EventName", "traffic is not seen on an occasion");
        bundle.omissions().part(capture.possibleProxy() != null, path + "/PossibleProxy", "nothing says so of traffic");
        noValidity(capture, path);
    }

    /** Carried if it is an address that platforms know. */
    void reference(Item.Reference reference, String path) {
        var text = revealed(reference.reference());
        var type = text == null ? null : observable(reference.kind(), text);
        if (text == null || type == null) {
            bundle.omissions().noHome(path, "it is no address of a page, a domain or a mailbox");
            return;
        }
        bundle.put(bundle.seen(type, Map.of("value", text)), reference.id(), path);
        bundle.omissions().part(reference.note() != null, path + "/Note", "an address carries no text");
        noValidity(reference, path);
    }

    private static @Nullable String observable(String kind, String text) {
        return switch (kind) {
            case "email" -> EMAIL.matcher(text).matches() ? "email-addr" : null;
            case "domain" -> DOMAIN.matcher(text).matches() ? "domain-name" : null;
            case "web-page", "file-location", "url" -> URL.matcher(text).matches() ? "url" : null;
            default -> null;
        };
    }

    private StixObject traffic(Item.IpCapture capture, String address, String protocol) {
        var contributing = new LinkedHashMap<String, Object>();
        var at = capture.at();
        if (at != null && StixTimes.isWritable(at.toInstant())) {
            contributing.put("start", StixTimes.write(at.toInstant()));
        }
        contributing.put("src_ref", address);
        contributing.put("src_port", capture.port());
        contributing.put("protocols", List.of(protocol));
        return bundle.seen("network-traffic", contributing);
    }

    /** The instant matters as much as the address: behind one address stand many subscribers. */
    private void observed(Item.IpCapture capture, String path) {
        var at = capture.at();
        var object = bundle.find(capture.id());
        if (at == null || object.isEmpty()) {
            return;
        }
        if (!StixTimes.isWritable(at.toInstant())) {
            bundle.omissions().noHome(path + "/At", "its year has not four digits");
            return;
        }
        bundle.observed(capture.id(), List.of(object.get()), at.toInstant());
        bundle.omissions().part(at.getOffset().getTotalSeconds() != 0, path + "/At/Zone", "times are in UTC");
    }

    private @Nullable String type(@Nullable String service, String path) {
        if (service == null) {
            return null;
        }
        var type = service.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (!type.equals(service)) {
            bundle.omissions()
                    .narrowed(path + "/Service", "the kind of an account is one word", "lower case and hyphens");
        }
        return type.equals("-") ? null : type;
    }

    private void noValidity(Item item, String path) {
        var validity = item.provenance().validity();
        bundle.omissions()
                .part(validity.from() != null || validity.until() != null, path + "/Validity", "it is not dated");
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private static @Nullable String revealed(@Nullable Personal<String> personal) {
        return personal == null ? null : personal.reveal();
    }
}
