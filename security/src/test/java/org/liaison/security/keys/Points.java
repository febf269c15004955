// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points on and beside P-256, as the other side of a key agreement could send them. */
final class Points {

    private Points() {}

    /** A point and the curve that it claims. */
    record Point(ECPoint w, ECParameterSpec curve) {}

    /** Every one but those whose name begins with {@code good} must be refused. */
    static Map<String, Point> around(ECPublicKey good) {
        var curve = good.getParams();
        var p = ((ECFieldFp) curve.getCurve().getField()).getP();
        var x = good.getW().getAffineX();
        var y = good.getW().getAffineY();
        var one = BigInteger.ONE;
        var zero = BigInteger.ZERO;
        var other = (ECPublicKey) TestAuthority.curve("secp384r1").getPublic();
        Map<String, Point> points = new LinkedHashMap<>();
        points.put("good point", at(x, y, curve));
        points.put("good point mirrored", at(x, p.subtract(y), curve));
        points.put("y plus 1", at(x, y.add(one), curve));
        points.put("x plus 1", at(x.add(one), y, curve));
        points.put("exchanged", at(y, x, curve));
        points.put("origin", at(zero, zero, curve));
        points.put("0, 1", at(zero, one, curve));
        points.put("1, 0", at(one, zero, curve));
        points.put("1, 1", at(one, one, curve));
        points.put("y is 0", at(x, zero, curve));
        points.put("x is p", at(p, y, curve));
        points.put("y is p", at(x, p, curve));
        points.put("last numbers of the field", at(p.subtract(one), p.subtract(one), curve));
        points.put("x with 256 ones", at(BigInteger.TWO.pow(256).subtract(one), y, curve));
        points.put("infinity", new Point(ECPoint.POINT_INFINITY, curve));
        points.put("on another curve", new Point(other.getW(), other.getParams()));
        for (int i = 2; i < 30; i++) { // other x at the same y: each on a curve with another b, some of them weak
            points.put("x times " + i, at(x.multiply(BigInteger.valueOf(i)).mod(p), y, curve));
        }
        return points;
    }

    private static Point at(BigInteger x, BigInteger y, ECParameterSpec curve) {
        return new Point(new ECPoint(x, y), curve);
    }

    /** As a provider reads it from a certificate or a message: encoded, then decoded. */
    static PublicKey read(Point point, Provider provider) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(encoded(point)));
    }

    private static byte[] encoded(Point point) {
        int width = (point.curve().getCurve().getField().getFieldSize() + 7) / 8;
        byte[] body;
        if (point.w().equals(ECPoint.POINT_INFINITY)) {
            body = new byte[1];
        } else {
            body = new byte[1 + 2 * width];
            body[0] = 4;
            put(point.w().getAffineX(), body, 1, width);
            put(point.w().getAffineY(), body, 1 + width, width);
        }
        var name = width == 32
                ? org.bouncycastle.asn1.sec.SECObjectIdentifiers.secp256r1
                : org.bouncycastle.asn1.sec.SECObjectIdentifiers.secp384r1;
        var algorithm = new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                org.bouncycastle.asn1.x9.X9ObjectIdentifiers.id_ecPublicKey, name);
        try {
            return new org.bouncycastle.asn1.x509.SubjectPublicKeyInfo(algorithm, body).getEncoded();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(BigInteger number, byte[] into, int at, int width) {
        var bytes = number.toByteArray();
        int length = Math.min(width, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + width - length, length);
    }

    /** As it would be if a provider did not look. */
    static ECPublicKey unread(Point point) {
        return new ECPublicKey() {
            private static final long serialVersionUID = 1L;

            @Override
            public ECPoint getW() {
                return point.w();
            }

            @Override
            public ECParameterSpec getParams() {
                return point.curve();
            }

            @Override
            public String getAlgorithm() {
                return "EC";
            }

            @Override
            public String getFormat() {
                return "X.509";
            }

            @Override
            public byte[] getEncoded() {
                return encoded(point);
            }
        };
    }
}
