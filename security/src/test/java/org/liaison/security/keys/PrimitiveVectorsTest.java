// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must not verify, open or agree, for every primitive we verify or open with and every provider that may do it here.
 * All vectors are made on the spot from fresh keys; beside each table stands what must hold, so that nothing passes
 * because everything fails.
 */
class PrimitiveVectorsTest {

    private static final byte[] TEXT = "what was signed".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> TRIED = new ArrayList<>();

    /** Bytes, a name for what is wrong with them, and whether they must be taken. */
    record Vector(String group, String name, boolean good, Trial trial) {

        @Override
        public String toString() {
            return group + ": " + name;
        }
    }

    /** True if the primitive took it. */
    @FunctionalInterface
    interface Trial {

        boolean taken() throws GeneralSecurityException;
    }

    @ParameterizedTest
    @MethodSource
    void takesWhatIsGoodAndNothingElse(Vector vector) {
        TRIED.add(vector.group());

        assertThat(taken(vector)).isEqualTo(vector.good());
    }

    @Test
    void theNativeProviderIsAmongThoseTriedWhereItRuns() {
        var providers = Providers.of("Signature", "SHA256withECDSA").map(Provider::getName);

        assertThat(providers).hasSizeGreaterThanOrEqualTo(Providers.isNativeHere() ? 2 : 1);
    }

    @AfterAll
    static void count() {
        var groups = TRIED.stream()
                .distinct()
                .map(each -> each + " " + TRIED.stream().filter(each::equals).count())
                .toList();
        System.out.printf("vectors of raw primitives: %d %s%n", TRIED.size(), groups);
        assertThat(TRIED).hasSizeGreaterThan(300);
    }

    /** A refusal may be an answer or an exception; a bad input must not be told apart by an error of Java itself. */
    private static boolean taken(Vector vector) {
        try {
            return vector.trial().taken();
        } catch (GeneralSecurityException
                | IllegalStateException
                | java.security.ProviderException
                | IllegalArgumentException e) {
            return false;
        }
    }

    static Stream<Vector> takesWhatIsGoodAndNothingElse() {
        return Stream.of(
                        Providers.of("Signature", "SHA256withECDSA")
                                .flatMap(each -> ecdsa(each, "secp256r1", SignatureScheme.ECDSA_P256)),
                        Providers.of("Signature", "SHA384withECDSA")
                                .flatMap(each -> ecdsa(each, "secp384r1", SignatureScheme.ECDSA_P384)),
                        Providers.of("Signature", "Ed25519").flatMap(PrimitiveVectorsTest::ed25519),
                        Providers.of("Signature", "RSASSA-PSS").flatMap(PrimitiveVectorsTest::pss),
                        Providers.of("Cipher", "AES/GCM/NoPadding").flatMap(PrimitiveVectorsTest::gcm),
                        Providers.of("KeyAgreement", "ECDH").flatMap(PrimitiveVectorsTest::ecdh),
                        Providers.of("Cipher", "AESWrap").flatMap(PrimitiveVectorsTest::wrap))
                .flatMap(each -> each);
    }

    private static Stream<Vector> ecdsa(Provider provider, String curve, SignatureScheme scheme) {
        var pair = TestAuthority.curve(curve);
        var n = ((ECPublicKey) pair.getPublic()).getParams().getOrder();
        var good = sign(scheme.jca(), pair.getPrivate(), null);
        var r = numbers(good)[0];
        var s = numbers(good)[1];
        var zero = BigInteger.ZERO;
        var one = BigInteger.ONE;
        var table = new Table(
                scheme + " " + provider.getName(),
                bytes -> Verifier.verifies(scheme, pair.getPublic(), TEXT, bytes, provider));
        table.good("as signed", good).good("s the other way round", der(r, n.subtract(s))); // RFC 6979 allows both
        table.bad("r is 0", der(zero, s)).bad("s is 0", der(r, zero)).bad("both are 0", der(zero, zero));
        table.bad("r is n", der(n, s)).bad("s is n", der(r, n)).bad("both are n", der(n, n));
        table.bad("r plus n", der(r.add(n), s)).bad("s plus n", der(r, s.add(n)));
        table.bad("r is n-1", der(n.subtract(one), s)).bad("s is n-1", der(r, n.subtract(one)));
        table.bad("r is n+1", der(n.add(one), s)).bad("s is n+1", der(r, n.add(one)));
        table.bad("r is 1", der(one, s)).bad("s is 1", der(r, one)).bad("both are 1", der(one, one));
        table.bad("r negative", der(r.negate(), s)).bad("s negative", der(r, s.negate()));
        table.bad("r minus n", der(r.subtract(n), s)).bad("s minus n", der(r, s.subtract(n)));
        table.bad("exchanged", der(s, r)).bad("r inverted", der(r.modInverse(n), s));
        table.bad("r huge", der(BigInteger.TWO.pow(900), s)).bad("s huge", der(r, BigInteger.TWO.pow(900)));
        table.bad("r padded", raw(pad(r), s.toByteArray())).bad("s padded", raw(r.toByteArray(), pad(s)));
        table.bad("r empty", raw(new byte[0], s.toByteArray())).bad("s empty", raw(r.toByteArray(), new byte[0]));
        table.bad("byte behind", concat(good, 0)).bad("two bytes behind", concat(good, 5, 0));
        table.bad("byte behind within", within(good, 0)).bad("null within", within(good, 5, 0));
        table.bad("long length", longLength(good)).bad("no definite length", indefinite(good));
        table.bad("set for sequence", with(good, 0, 0x31)).bad("bit string for r", with(good, 2, 3));
        table.bad("cut by one", Arrays.copyOf(good, good.length - 1)).bad("cut in half", Arrays.copyOf(good, 36));
        table.bad("nothing", new byte[0])
                .bad("an empty sequence", new byte[] {0x30, 0})
                .bad("zeros", new byte[72]);
        table.bad("fixed width", fixed(r, s, n)).bad("length one more", with(good, 1, good[1] + 1));
        table.bad("for another text", signOf(scheme.jca(), pair.getPrivate(), new byte[] {1}));
        table.bad(
                "with another key",
                sign(scheme.jca(), TestAuthority.curve(curve).getPrivate(), null));
        var otherHash = scheme == SignatureScheme.ECDSA_P256 ? "SHA512withECDSA" : "SHA256withECDSA";
        table.bad("with another hash", sign(otherHash, pair.getPrivate(), null));
        table.bad("with SHA-1", sign("SHA1withECDSA", pair.getPrivate(), null));
        IntStream.range(0, 24).forEach(i -> table.bad("bit " + i * 23, flipped(good, i * 23 % (good.length * 8))));
        return table.vectors();
    }

    private static Stream<Vector> ed25519(Provider provider) {
        var pair = generated("Ed25519");
        var good = sign("Ed25519", pair.getPrivate(), null);
        var order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        var s = little(Arrays.copyOfRange(good, 32, 64));
        var table = new Table(
                "ED25519 " + provider.getName(),
                bytes -> Verifier.verifies(SignatureScheme.ED25519, pair.getPublic(), TEXT, bytes, provider));
        table.good("as signed", good);
        table.bad("S plus L", halves(good, s.add(order))).bad("S plus 2L", halves(good, s.add(order.shiftLeft(1))));
        table.bad("S is L", halves(good, order)).bad("S is 0", halves(good, BigInteger.ZERO));
        table.bad("S is L-1", halves(good, order.subtract(BigInteger.ONE)))
                .bad("L minus S", halves(good, order.subtract(s)));
        table.bad("S all ones", halves(good, BigInteger.TWO.pow(256).subtract(BigInteger.ONE)));
        table.bad("S with its top bit", flipped(good, 511)).bad("R with its sign", flipped(good, 255));
        table.bad("short", Arrays.copyOf(good, 63)).bad("long", concat(good, 0)).bad("nothing", new byte[0]);
        table.bad("zeros", new byte[64]).bad("half", Arrays.copyOf(good, 32)).bad("twice", twice(good));
        var prime = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
        for (int i = 0; i < 19; i++) { // y from p to 2^255-1 stands for a small y: not canonical
            table.bad("R is p+" + i, starting(good, prime.add(BigInteger.valueOf(i))));
        }
        table.bad("for another text", signOf("Ed25519", pair.getPrivate(), new byte[] {1}));
        table.bad("with another key", sign("Ed25519", generated("Ed25519").getPrivate(), null));
        IntStream.range(0, 24).forEach(i -> table.bad("bit " + i * 21, flipped(good, i * 21)));
        return Stream.concat(table.vectors(), smallOrder(provider, prime));
    }

    /** Under such a key R = A, S = 0 verifies for some or all texts where nobody looks: it binds nobody to anything. */
    private static Stream<Vector> smallOrder(Provider provider, BigInteger prime) {
        var eight = new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303021422");
        var other = new BigInteger("55188659117513257062467267217118295137698188065244968500265048394206261417927");
        return Stream.of(BigInteger.ZERO, BigInteger.ONE, prime.subtract(BigInteger.ONE), eight, other)
                .flatMap(y -> Stream.of(false, true).flatMap(sign -> {
                    var encoded = littleOf(y, 32);
                    if (sign) {
                        encoded[31] |= (byte) 0x80;
                    }
                    var signature = Arrays.copyOf(encoded, 64);
                    return IntStream.range(0, 4)
                            .mapToObj(i -> new Vector(
                                    "ED25519 small order " + provider.getName(),
                                    "y " + y.mod(BigInteger.valueOf(1_000)) + sign + " text " + i,
                                    false,
                                    () -> Verifier.verifies(
                                            SignatureScheme.ED25519,
                                            edwards(encoded, provider),
                                            new byte[] {(byte) i},
                                            signature,
                                            provider)));
                }));
    }

    private static PublicKey edwards(byte[] raw, Provider provider) throws GeneralSecurityException {
        var prefix = new byte[] {0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0}; // RFC 8410
        var all = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, all, prefix.length, raw.length);
        return KeyFactory.getInstance("Ed25519", provider).generatePublic(new X509EncodedKeySpec(all));
    }

    private static Stream<Vector> pss(Provider provider) {
        var pair = TestAuthority.rsa(2_048);
        var small = TestAuthority.rsa(1_024);
        var good = sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-256", "SHA-256", 32));
        var n = ((java.security.interfaces.RSAPublicKey) pair.getPublic()).getModulus();
        var number = new BigInteger(1, good);
        var table = new Table(
                "RSA-PSS " + provider.getName(),
                bytes -> Verifier.verifies(SignatureScheme.RSA_PSS, pair.getPublic(), TEXT, bytes, provider));
        table.good("as signed", good);
        for (int salt : new int[] {0, 1, 20, 31, 33, 48, 64}) {
            table.bad("salt of " + salt, sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-256", "SHA-256", salt)));
        }
        table.bad("SHA-1", sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-1", "SHA-1", 20)));
        table.bad("SHA-384", sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-384", "SHA-384", 48)));
        table.bad("SHA-512", sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-512", "SHA-512", 32)));
        table.bad("mask of SHA-1", sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-256", "SHA-1", 32)));
        table.bad("mask of SHA-512", sign("RSASSA-PSS", pair.getPrivate(), pss("SHA-256", "SHA-512", 32)));
        table.bad("PKCS 1.5", sign("SHA256withRSA", pair.getPrivate(), null));
        table.bad("plus n", number.add(n).toByteArray()).bad("n minus it", sized(n.subtract(number), 256));
        table.bad("is n", sized(n, 256)).bad("is n-1", sized(n.subtract(BigInteger.ONE), 256));
        table.bad("is 0", new byte[256]).bad("is 1", sized(BigInteger.ONE, 256)).bad("nothing", new byte[0]);
        table.bad("zero in front", concat(new byte[1], good)).bad("short", Arrays.copyOf(good, 255));
        table.bad("byte behind", concat(good, 0)).bad("twice", twice(good));
        table.bad(
                "for another text",
                signed("RSASSA-PSS", pair.getPrivate(), pss("SHA-256", "SHA-256", 32), new byte[] {1}));
        IntStream.range(0, 24).forEach(i -> table.bad("bit " + i * 85, flipped(good, i * 85)));
        var weak = new Table(
                "RSA-PSS " + provider.getName(),
                bytes -> Verifier.verifies(SignatureScheme.RSA_PSS, small.getPublic(), TEXT, bytes, provider));
        weak.bad("a key of 1024 bits", sign("RSASSA-PSS", small.getPrivate(), pss("SHA-256", "SHA-256", 32)));
        return Stream.concat(table.vectors(), weak.vectors());
    }

    private static Stream<Vector> gcm(Provider provider) {
        var key = new SecretKeySpec(random(32), "AES");
        var plain = random(40);
        var context = "message|original".getBytes(StandardCharsets.US_ASCII);
        var good = Envelope.encrypt(key, plain, context, RANDOM, provider);
        var table = new Table(
                "AES-GCM " + provider.getName(),
                bytes -> Arrays.equals(Envelope.decrypt(key, bytes, context, provider), plain));
        table.good("as encrypted", good);
        IntStream.range(0, good.length).forEach(i -> table.bad("byte " + i, flipped(good, i * 8 + i % 8)));
        for (int kept : new int[] {0, 1, 4, 8, 12, 15}) {
            table.bad("tag of " + kept, Arrays.copyOf(good, good.length - 16 + kept));
        }
        for (int length : new int[] {0, 1, 11, 12, 13, 27, 28}) {
            table.bad("the first " + length, Arrays.copyOf(good, length));
        }
        table.bad("byte behind", concat(good, 0)).bad("without nonce", Arrays.copyOfRange(good, 12, good.length));
        table.bad("nonce of zeros", concat(new byte[12], Arrays.copyOfRange(good, 12, good.length)));
        table.bad("tag of zeros", Arrays.copyOf(Arrays.copyOf(good, good.length - 16), good.length));
        var contexts = List.of("", "message", "message|original ", "message|sealed", "Message|original");
        var others = contexts.stream()
                .map(each -> new Vector(
                        "AES-GCM " + provider.getName(),
                        "context '" + each + "'",
                        false,
                        () -> Envelope.decrypt(key, good, each.getBytes(StandardCharsets.US_ASCII), provider) != null));
        var wrong = new Vector(
                "AES-GCM " + provider.getName(),
                "another key",
                false,
                () -> Envelope.decrypt(new SecretKeySpec(random(32), "AES"), good, context, provider) != null);
        return Stream.of(table.vectors(), others, Stream.of(wrong)).flatMap(each -> each);
    }

    private static Stream<Vector> ecdh(Provider provider) {
        var group = "ECDH " + provider.getName();
        var ours = TestAuthority.curve("secp256r1");
        var theirs = (ECPublicKey) TestAuthority.curve("secp256r1").getPublic();
        return Points.around(theirs).entrySet().stream()
                .flatMap(each -> Stream.of(
                        new Vector(group, each.getKey(), each.getKey().startsWith("good"), () -> {
                            agree(provider, ours.getPrivate(), Points.read(each.getValue(), provider));
                            return true;
                        }),
                        new Vector(
                                "our own look at points",
                                each.getKey(),
                                each.getKey().startsWith("good"),
                                () -> {
                                    Curves.check(Points.unread(each.getValue()), theirs.getParams());
                                    return true;
                                })));
    }

    private static void agree(Provider provider, PrivateKey ours, PublicKey theirs) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH", provider);
        agreement.init(ours);
        agreement.doPhase(theirs, true);
        agreement.generateSecret();
    }

    /** RFC 3394, as XML encryption wraps its content keys. */
    private static Stream<Vector> wrap(Provider provider) {
        var kek = new SecretKeySpec(random(32), "AES");
        var content = new SecretKeySpec(random(32), "AES");
        var good = wrapped(provider, kek, content);
        var table = new Table("AES key wrap " + provider.getName(), bytes -> {
            var cipher = Cipher.getInstance("AESWrap", provider);
            cipher.init(Cipher.UNWRAP_MODE, kek);
            return Arrays.equals(cipher.unwrap(bytes, "AES", Cipher.SECRET_KEY).getEncoded(), content.getEncoded());
        });
        table.good("as wrapped", good);
        IntStream.range(0, good.length).forEach(i -> table.bad("byte " + i, flipped(good, i * 8)));
        table.bad("nothing", new byte[0]).bad("short", Arrays.copyOf(good, 32)).bad("cut", Arrays.copyOf(good, 39));
        table.bad("byte behind", concat(good, 0))
                .bad("block behind", Arrays.copyOf(good, 48))
                .bad("zeros", new byte[40]);
        table.bad("blocks exchanged", concat(Arrays.copyOfRange(good, 8, 40), Arrays.copyOf(good, 8)));
        table.bad("with another key", wrapped(provider, new SecretKeySpec(random(32), "AES"), content));
        return table.vectors();
    }

    private static byte[] wrapped(Provider provider, SecretKeySpec kek, SecretKeySpec content) {
        try {
            var cipher = Cipher.getInstance("AESWrap", provider);
            cipher.init(Cipher.WRAP_MODE, kek);
            return cipher.wrap(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Vectors of one group that differ in bytes. */
    private static final class Table {

        private final String group;
        private final Taking taking;
        private final List<Vector> vectors = new ArrayList<>();

        Table(String group, Taking taking) {
            this.group = group;
            this.taking = taking;
        }

        Table good(String name, byte[] bytes) {
            vectors.add(new Vector(group, name, true, () -> taking.takes(bytes)));
            return this;
        }

        Table bad(String name, byte[] bytes) {
            vectors.add(new Vector(group, name, false, () -> taking.takes(bytes)));
            return this;
        }

        Stream<Vector> vectors() {
            return vectors.stream();
        }
    }

    @FunctionalInterface
    private interface Taking {

        boolean takes(byte[] bytes) throws GeneralSecurityException;
    }

    private static PSSParameterSpec pss(String hash, String mask, int salt) {
        return new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(mask), salt, 1);
    }

    private static byte[] sign(
            String algorithm, PrivateKey key, @org.jspecify.annotations.Nullable PSSParameterSpec spec) {
        return signed(algorithm, key, spec, TEXT);
    }

    private static byte[] signOf(String algorithm, PrivateKey key, byte[] text) {
        return signed(algorithm, key, null, text);
    }

    private static byte[] signed(
            String algorithm, PrivateKey key, @org.jspecify.annotations.Nullable PSSParameterSpec spec, byte[] text) {
        try {
            var signature = Signature.getInstance(algorithm);
            if (spec != null) {
                signature.setParameter(spec);
            }
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generated(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("EdDSA");
            generator.initialize(new NamedParameterSpec(name));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger[] numbers(byte[] der) {
        int length = der[3];
        return new BigInteger[] {new BigInteger(der, 4, length), new BigInteger(der, 6 + length, der[5 + length])};
    }

    private static byte[] der(BigInteger r, BigInteger s) {
        return raw(r.toByteArray(), s.toByteArray());
    }

    private static byte[] raw(byte[] r, byte[] s) {
        var out = new ByteArrayOutputStream();
        int length = length(r) + length(s);
        out.write(0x30);
        lengthOf(out, length);
        for (var each : List.of(r, s)) {
            out.write(2);
            lengthOf(out, each.length);
            out.writeBytes(each);
        }
        return out.toByteArray();
    }

    private static int length(byte[] number) {
        return number.length + (number.length < 128 ? 2 : 3);
    }

    private static void lengthOf(ByteArrayOutputStream out, int length) {
        if (length >= 256) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 128) {
            out.write(0x81);
        }
        out.write(length);
    }

    private static byte[] pad(BigInteger number) {
        return concat(new byte[1], number.toByteArray());
    }

    private static byte[] longLength(byte[] der) {
        var out = new byte[der.length + 1];
        out[0] = der[0];
        out[1] = (byte) 0x81;
        System.arraycopy(der, 1, out, 2, der.length - 1);
        return out;
    }

    private static byte[] indefinite(byte[] der) {
        return concat(with(der, 1, 0x80), 0, 0);
    }

    private static byte[] within(byte[] der, int... more) {
        var out = concat(der, more);
        out[1] += (byte) more.length;
        return out;
    }

    private static byte[] fixed(BigInteger r, BigInteger s, BigInteger n) {
        int width = (n.bitLength() + 7) / 8;
        return concat(sized(r, width), sized(s, width));
    }

    private static byte[] sized(BigInteger number, int width) {
        var bytes = number.toByteArray();
        var out = new byte[width];
        int length = Math.min(width, bytes.length);
        System.arraycopy(bytes, bytes.length - length, out, width - length, length);
        return out;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        var out = bytes.clone();
        out[at] = (byte) value;
        return out;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var out = bytes.clone();
        out[bit / 8] ^= (byte) (1 << bit % 8);
        return out;
    }

    private static byte[] concat(byte[] bytes, int... more) {
        var out = Arrays.copyOf(bytes, bytes.length + more.length);
        for (int i = 0; i < more.length; i++) {
            out[bytes.length + i] = (byte) more[i];
        }
        return out;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var out = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, out, one.length, other.length);
        return out;
    }

    private static byte[] twice(byte[] bytes) {
        return concat(bytes, bytes);
    }

    private static BigInteger little(byte[] bytes) {
        var big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    private static byte[] littleOf(BigInteger number, int width) {
        var big = sized(number, width);
        var out = new byte[width];
        for (int i = 0; i < width; i++) {
            out[i] = big[width - 1 - i];
        }
        return out;
    }

    private static byte[] halves(byte[] signature, BigInteger s) {
        return concat(Arrays.copyOf(signature, 32), littleOf(s, 32));
    }

    private static byte[] starting(byte[] signature, BigInteger r) {
        return concat(littleOf(r, 32), Arrays.copyOfRange(signature, 32, 64));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
