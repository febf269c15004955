// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.regex.Pattern;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.hotline.xml.Child;
import org.liaison.schemas.hotline.xml.Classification;
import org.liaison.schemas.hotline.xml.Hash;
import org.liaison.schemas.hotline.xml.Material;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** A file by its hashes and classification, and the children in it as long as nobody knows who they are. */
final class FileToMaterial {

    private static final Link CHILD = Link.to(ConnectionType.DEPICTS).ofChild();
    private static final Link AGE = Link.from(ConnectionType.ASSOCIATED_WITH).ofChild();

    /** As types HashValue and HashAlgorithm of the schema. */
    private static final Pattern HASH = Pattern.compile("(?=.{1,1024}$)(([0-9A-Fa-f]{2})++|[A-Za-z0-9+/]{8,}={0,2})");

    private static final Pattern ALGORITHM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,31}");

    private final Graph graph;

    FileToMaterial(Graph graph) {
        this.graph = graph;
    }

    Material map(Item.MediaFile file, Fitting at) {
        var material = new Material();
        FrameLosses.noHomeIf(at, "Name", file.name(), "names of files can describe or name somebody");
        int position = 0;
        for (var each : file.severities()) {
            severity(material, each, at.at("Severity", ++position));
        }
        material.setMediaType(Filled.label(at, "MediaType", file.mediaType()));
        material.setSize(file.size());
        file.hashes().forEach((algorithm, hash) -> hash(material, algorithm, hash, at));
        graph.follow(file.id(), CHILD, Person.class, (child, there) -> child(material, child));
        return material;
    }

    /** A code of the taxonomy goes to its own element, the first of each kind. */
    private static void severity(Material material, Item.Severity severity, Fitting at) {
        var label = severity.label();
        boolean ours = severity.scheme().equals(Codes.SCALE) && Codes.VERSION.equals(severity.version());
        boolean form = label.startsWith("MATERIAL.FORM");
        if (ours && Codes.isOf("material", label) && !form && material.getAssessment() == null) {
            material.setAssessment(label);
        } else if (ours && Codes.isOf("material", label) && form && material.getForm() == null) {
            material.setForm(label);
        } else if (ours && Codes.isOf("realness", label) && material.getRealness() == null) {
            material.setRealness(label);
        } else if (ours && Codes.isOf("novelty", label) && material.getNovelty() == null) {
            material.setNovelty(label);
        } else {
            classification(material, severity, at);
        }
    }

    private static void classification(Material material, Item.Severity severity, Fitting at) {
        var scheme = Filled.label(at, "@scheme", severity.scheme());
        var label = Filled.label(at, "@label", severity.label());
        if (scheme == null || label == null) {
            FrameLosses.noHome(at, "@label", "a label has its scheme");
            return;
        }
        var xml = new Classification();
        xml.setScheme(scheme);
        xml.setVersion(Filled.label(at, "@version", severity.version()));
        xml.setValue(label);
        material.getClassification().add(xml);
    }

    private static void hash(Material material, String algorithm, Personal<String> hash, Fitting at) {
        var path = "Hash[@algorithm='" + algorithm + "']";
        var name = at.matching(path, algorithm, ALGORITHM);
        var value = name == null ? null : at.matching(path, at.text(path, hash), HASH);
        if (name != null && value != null) {
            var xml = new Hash();
            xml.setAlgorithm(name);
            xml.setValue(value);
            material.getHash().add(xml);
        }
    }

    private boolean child(Material material, Person child) {
        if (!isUnknown(child)) {
            return false;
        }
        var xml = new Child();
        xml.setSex(child.sex());
        graph.follow(child.id(), AGE, Item.Reference.class, (age, at) -> age(xml, age, at));
        return material.getChild().add(xml);
    }

    /** Who is known by anything but a sex is no matter of a hotline. */
    private static boolean isUnknown(Person person) {
        return person.name() == null
                && person.aliases().isEmpty()
                && person.birth() == null
                && person.nationalities().isEmpty()
                && person.identifications().isEmpty()
                && person.contacts().isEmpty()
                && person.description() == null
                && person.occupation() == null;
    }

    private static boolean age(Child child, Item.Reference age, Fitting at) {
        boolean fits = age.kind().equals(Kinds.AGE) && child.getAge() == null && age.note() == null;
        var code = fits ? Filled.text(at, "Reference", age.reference()) : null;
        boolean known = code != null && Codes.isOf("age", code);
        if (known) {
            child.setAge(code);
        }
        return known;
    }
}
