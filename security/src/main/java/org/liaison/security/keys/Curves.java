// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/** Looks at a point before a private key meets it: a point beside the curve would tell the key bit by bit. */
public final class Curves {

    private Curves() {}

    /**
     * NIST SP 800-56A 5.6.2.3.4: not infinity, coordinates in the field, on the curve; cofactor 1 makes the order right.
     *
     * @throws InvalidKeyException if the point is not one of the curve
     */
    public static void check(ECPublicKey key, ECParameterSpec curve) throws InvalidKeyException {
        var stated = key.getParams().getCurve();
        if (!stated.equals(curve.getCurve()) || !(curve.getCurve().getField() instanceof ECFieldFp field)) {
            throw new InvalidKeyException("the key is on another curve");
        }
        var w = key.getW();
        if (w.equals(ECPoint.POINT_INFINITY)) {
            throw new InvalidKeyException("the key is the point at infinity");
        }
        var p = field.getP();
        var x = w.getAffineX();
        var y = w.getAffineY();
        if (!within(x, p) || !within(y, p)) {
            throw new InvalidKeyException("a coordinate is outside the field");
        }
        var right = x.multiply(x)
                .add(curve.getCurve().getA())
                .multiply(x)
                .add(curve.getCurve().getB());
        if (y.multiply(y).subtract(right).mod(p).signum() != 0) {
            throw new InvalidKeyException("the key is not on the curve");
        }
    }

    private static boolean within(BigInteger coordinate, BigInteger p) {
        return coordinate.signum() >= 0 && coordinate.compareTo(p) < 0;
    }
}
