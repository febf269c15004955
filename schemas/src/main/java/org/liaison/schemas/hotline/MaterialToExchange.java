// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.hotline.xml.Child;
import org.liaison.schemas.hotline.xml.Hash;
import org.liaison.schemas.hotline.xml.Material;
import org.liaison.schemas.message.Personal;

/** One file or stream by its hashes and classification, and the children in it, of whom nobody knows who they are. */
final class MaterialToExchange {

    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");

    private final Draft draft;

    MaterialToExchange(Draft draft) {
        this.draft = draft;
    }

    /** Returns its id. */
    String map(String place, Material material) {
        var file = draft.add(new Item.MediaFile(
                draft.provenance("i", place),
                null,
                hashes(place, material.getHash()),
                material.getMediaType(),
                material.getSize(),
                severities(material)));
        Numbered.each(place + "/Child", material.getChild(), (where, child) -> child(where, child, file));
        return file;
    }

    private static List<Item.Severity> severities(Material material) {
        var severities = new ArrayList<Item.Severity>();
        add(severities, material.getAssessment());
        add(severities, material.getForm());
        add(severities, material.getRealness());
        add(severities, material.getNovelty());
        material.getClassification()
                .forEach(each ->
                        severities.add(new Item.Severity(each.getScheme(), each.getVersion(), each.getValue())));
        return severities;
    }

    private static void add(List<Item.Severity> severities, @Nullable String code) {
        if (code != null) {
            severities.add(new Item.Severity(Codes.SCALE, Codes.VERSION, code));
        }
    }

    private Map<String, Personal<String>> hashes(String place, List<Hash> given) {
        var hashes = new TreeMap<String, Personal<String>>();
        Numbered.each(place + "/Hash", given, (where, hash) -> {
            var value = hash.getValue();
            var normal = HEX.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : value;
            var earlier = hashes.putIfAbsent(hash.getAlgorithm(), Personal.of(normal));
            if (earlier != null && !earlier.equals(Personal.of(normal))) {
                draft.narrowed(where, "a file has one hash of each kind", "the first was kept");
            }
        });
        return hashes;
    }

    private void child(String place, Child given, String file) {
        var provenance = draft.provenance("p", place, SubjectCategory.VICTIM, Validity.OPEN);
        var sex = given.getSex() == null ? Sex.UNKNOWN : given.getSex();
        var none = List.<Personal<String>>of();
        var child = draft.add(new Person(provenance, null, none, null, sex, none, List.of(), List.of(), null, null));
        draft.connect(file, ConnectionType.DEPICTS, child);
        if (given.getAge() != null) {
            var band = draft.provenance("i", place + "/@age", SubjectCategory.VICTIM, Validity.OPEN);
            var age = new Item.Reference(band, Kinds.AGE, Personal.of(given.getAge()), null);
            draft.connect(draft.add(age), ConnectionType.ASSOCIATED_WITH, child);
        }
    }
}
