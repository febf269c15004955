// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document that has every member of the inventory, each of which can be changed by itself. */
final class FullDocument {

    private final boolean cases;
    private final List<Leaf> leaves = new ArrayList<>();

    /** @param cases as a case file of version 1.3; else as a hash set of version 2.0 */
    FullDocument(boolean cases) {
        this.cases = cases;
        write(-1);
    }

    /** A member with a value of its own. */
    record Leaf(Member member, String path) {}

    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    String text() {
        return write(-1);
    }

    /** The document with another value of one leaf. */
    String altered(int leaf) {
        return write(leaf);
    }

    private String write(int altered) {
        leaves.clear();
        var entry = entry(cases ? "Case" : "Media", "/value[1]", altered);
        return cases ? Readings.old("1.3", "Cases", entry) : Readings.hashSet(entry);
    }

    private String entry(String entity, String place, int altered) {
        return Inventory.members(entity).values().stream()
                .filter(each -> each.type() != Member.Type.MEDIA)
                .map(each -> "\"" + each.name() + "\":" + value(each, place + "/" + each.name(), altered))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(Member member, String path, int altered) {
        if (member.type() == Member.Type.LIST) {
            return "[" + entry(member.of(), path + "[1]", altered) + "]";
        }
        leaves.add(new Leaf(member, path));
        boolean other = leaves.size() - 1 == altered;
        return switch (member.type()) {
            case HASH -> quoted(hash(member.name(), other));
            case NUMBER -> other ? "4" : "3";
            case LOOSE -> other ? "\"at 8192\"" : "4096";
            case FLAG -> other ? "\"False\"" : "true";
            case TIME -> quoted(other ? "2026-01-02T03:04:05Z" : "/Date(1400000000000)/");
            case OPAQUE -> other ? "[{\"a\":1}]" : "[\"b\"]";
            case TEXT, WITHHELD -> quoted(member.name().equals("HashName") ? name(other) : text(member, other));
            case MARKER, LIST, MEDIA -> throw new IllegalStateException("no leaf");
        };
    }

    private static String text(Member member, boolean other) {
        return member.name().equals("CaseID") ? "case" + (other ? "-other" : "") : "Nemo" + (other ? " other" : "");
    }

    private static String name(boolean other) {
        return other ? "SHA3-256" : "SHA-256";
    }

    private static String hash(String member, boolean other) {
        int bytes = switch (member) {
            case "SHA1" -> 20;
            case "PhotoDNA" -> 144;
            case "HashValue" -> 32;
            default -> 16;
        };
        return (other ? "0f" : "0a").repeat(bytes);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
