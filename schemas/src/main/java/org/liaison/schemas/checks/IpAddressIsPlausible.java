// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.liaison.schemas.message.Finding;

/** A private, loopback or malformed address leads to nobody. */
final class IpAddressIsPlausible implements Check {

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}(\\.[0-9]{1,3}){0,3}");

    @Override
    public String code() {
        return "GW-VAL-102";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.IpCapture.class)
                .filter(each -> !isPlausible(each.address().reveal()))
                .map(each ->
                        new Finding(code(), each.place(), "an IP capture needs a valid address of the public internet"))
                .toList();
    }

    private static boolean isPlausible(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return false; // and would be looked up as a host name below
        }
        try {
            return isPublic(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64; // RFC 6598
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC; // RFC 4193
        boolean reserved = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xF0) == 0xF0);
        return !(shared
                || uniqueLocal
                || reserved
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress());
    }
}
