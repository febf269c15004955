// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Letter;
import org.liaison.security.given.Plan;

/** Text that wants a parser to fetch, to grow or to guess: in the envelope, and in what is encrypted inside. */
final class TextAttacks {

    private static final String FORM = "GW-OPN-001";
    private static final String SHAPE = "GW-OPN-002";
    private static final String SECURITY = "GW-OPN-004";

    private final InboundWay way;
    private final Canaries canaries;

    TextAttacks(InboundWay way, Canaries canaries) {
        this.way = way;
        this.canaries = canaries;
    }

    List<Attack> all() {
        return List.of(
                prolog("general entity from a URL", "<!DOCTYPE e [<!ENTITY x SYSTEM \"" + canaries.url() + "\">]>"),
                prolog("general entity from a file", "<!DOCTYPE e [<!ENTITY x SYSTEM \"" + canaries.file() + "\">]>"),
                prolog(
                        "parameter entity from a URL",
                        "<!DOCTYPE e [<!ENTITY % x SYSTEM \"" + canaries.url() + "\"> %x;]>"),
                prolog("external DTD by URL", "<!DOCTYPE e SYSTEM \"" + canaries.url() + "\">"),
                prolog("external DTD by file", "<!DOCTYPE e SYSTEM \"" + canaries.file() + "\">"),
                prolog("public DTD", "<!DOCTYPE e PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"" + canaries.url() + "\">"),
                prolog("internal subset that is empty", "<!DOCTYPE e []>"),
                prolog("attribute default by DTD", "<!DOCTYPE e [<!ATTLIST e Id CDATA \"x\">]>"),
                prolog(
                        "notation and unparsed entity",
                        "<!DOCTYPE e [<!NOTATION n SYSTEM \"" + canaries.url() + "\">]>"),
                prolog("billion laughs", laughs()),
                prolog("quadratic blow-up", "<!DOCTYPE e [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>"),
                prolog("entity that contains itself", "<!DOCTYPE e [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>"),
                plain("an entity nobody declared", each -> each.replace("<wsa:To", "&x;<wsa:To"), FORM),
                plain(
                        "schema location",
                        each -> each.replaceFirst(
                                "<env:Header",
                                "<env:Header xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:schemaLocation=\"urn:x " + canaries.url() + "\""),
                        SHAPE),
                plain(
                        "XInclude in the header",
                        each -> each.replace(
                                "</env:Header>",
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + canaries.url()
                                        + "\"/></env:Header>"),
                        SHAPE),
                plain(
                        "stylesheet instruction",
                        each -> "<?xml-stylesheet href=\"" + canaries.url() + "\"?>" + each,
                        SHAPE),
                plain(
                        "an instruction in the header",
                        each -> each.replace("</env:Header>", "<?x y?></env:Header>"),
                        SHAPE),
                plain(
                        "a comment in the addressee",
                        each -> each.replace("urn:liaison:partner:gateway", "urn:liaison:partner:<!-- -->gateway"),
                        SHAPE),
                plain("a comment in the message id", each -> each.replace("urn:uuid:", "urn:uuid:<!-- x -->"), SHAPE),
                plain("a comment before the body", each -> each.replace("<env:Body", "<!-- x --><env:Body"), SHAPE),
                plain(
                        "CDATA in the addressee",
                        each -> each.replace("urn:liaison:partner:gateway", "<![CDATA[urn:liaison:partner:gateway]]>"),
                        SHAPE),
                plain(
                        "a thousand attributes",
                        each -> each.replaceFirst("<env:Header", "<env:Header" + attributes()),
                        FORM),
                plain(
                        "ten thousand levels",
                        each -> each.replace(
                                "</env:Header>", "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</env:Header>"),
                        FORM),
                plain(
                        "a name of a megabyte",
                        each -> each.replace("</env:Header>", "<" + "a".repeat(1_000_000) + "/></env:Header>"),
                        FORM),
                plain(
                        "an attribute of a megabyte",
                        each -> each.replaceFirst("<env:Header", "<env:Header a=\"" + "a".repeat(1_000_000) + "\""),
                        FORM),
                plain("a document that ends early", each -> each.substring(0, each.length() / 2), FORM),
                plain("two documents", each -> each + each, FORM),
                plain("nothing", each -> "", FORM),
                plain("a control character", each -> each.replace("</env:Header>", "\u0001</env:Header>"), FORM),
                encoded("UTF-16 with a mark", StandardCharsets.UTF_16),
                encoded("UTF-16 without a mark", StandardCharsets.UTF_16LE),
                encoded("UTF-32", Charset.forName("UTF-32")),
                encoded("EBCDIC", Charset.forName("IBM037")),
                Attack.envelope(
                        "text: UTF-8 with a mark",
                        FORM,
                        () -> join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, sealed())),
                Attack.envelope(
                        "text: overlong UTF-8", FORM, () -> join(sealed(), new byte[] {(byte) 0xC0, (byte) 0xAF})),
                stated("UTF-7"),
                stated("UTF-16"),
                stated("ISO-8859-1"),
                inside("entity bomb inside the cipher text", each -> laughs() + each),
                inside(
                        "external entity inside the cipher text",
                        each -> "<!DOCTYPE e [<!ENTITY x SYSTEM \"" + canaries.url() + "\">]>" + each),
                inside(
                        "ten thousand levels inside the cipher text",
                        each -> "<a>".repeat(10_000) + "</a>".repeat(10_000)),
                inside("a thousand attributes inside the cipher text", each -> "<a" + attributes() + "/>"),
                content("a comment in a name", SHAPE, each -> each.replace("Nowhere", "No<!-- -->where")),
                content("an instruction in a name", SHAPE, each -> each.replace("Nowhere", "No<?x?>where")),
                content("two packages", SHAPE, each -> each + each.replaceFirst("Probus", "Testa")),
                content("no package", SHAPE, each -> "only text"),
                content(
                        "XInclude",
                        "GW-VAL-010",
                        each -> each.replace(
                                "<e:Sex>",
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + canaries.url()
                                        + "\"/><e:Sex>")),
                content(
                        "xop:Include",
                        "GW-VAL-010",
                        each -> each.replace(
                                "<e:Given>Probus</e:Given>",
                                "<e:Given><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:x\"/></e:Given>")),
                content(
                        "schema location",
                        "GW-VAL-010",
                        each -> each.replaceFirst(
                                "<Package ",
                                "<Package xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                                        + canaries.url() + "\" shoes=\"1\" ")),
                content("another root element", "GW-VAL-010", each -> "<Other xmlns=\"urn:other\"/>"),
                content(
                        "depth of sixty-five",
                        SECURITY,
                        each -> each.replace("<e:Sex>", "<e:Sex>" + "<a>".repeat(61) + "</a>".repeat(61))));
    }

    private byte[] sealed() {
        return way.sealed(InboundWay.letter());
    }

    private String text() {
        return new String(sealed(), StandardCharsets.UTF_8);
    }

    private Attack prolog(String name, String prolog) {
        return Attack.envelope("text: " + name, FORM, () -> (prolog + text()).getBytes(StandardCharsets.UTF_8));
    }

    private Attack plain(String name, UnaryOperator<String> change, String code) {
        return Attack.envelope("text: " + name, code, () -> change.apply(text()).getBytes(StandardCharsets.UTF_8));
    }

    private Attack encoded(String name, Charset charset) {
        return Attack.envelope("text: " + name, FORM, () -> text().getBytes(charset));
    }

    private Attack stated(String name) {
        return Attack.envelope(
                "text: says that it is " + name,
                FORM,
                () -> ("<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + text()).getBytes(StandardCharsets.UTF_8));
    }

    /** What the partner signs and encrypts is hostile itself. */
    private Attack content(String name, String code, Function<String, String> change) {
        return Attack.envelope("content: " + name, code, () -> {
            var id = UUID.randomUUID().toString();
            return way.sealed(Letter.about(id, change.apply(InboundWay.content(id))));
        });
    }

    /** Encrypted as text that was never a tree: whatever it says, one code. */
    private Attack inside(String name, Function<String, String> change) {
        return Attack.envelope("content: " + name, SECURITY, () -> {
            var id = UUID.randomUUID().toString();
            return Forge.bytes(
                    way.forge.hiding(InboundWay.letter(id), change.apply(InboundWay.content(id)), Plan.asAgreed()));
        });
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE e [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY l").append(i).append(" \"");
            text.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return text + "]>";
    }

    private static String attributes() {
        var text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append(" a").append(i).append("=\"\"");
        }
        return text.toString();
    }

    private static byte[] join(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
