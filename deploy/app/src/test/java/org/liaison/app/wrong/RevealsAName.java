// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.wrong;

import java.util.function.Function;
import org.liaison.schemas.message.Personal;

/** What no class of the product may do; shows that the rule sees it, even as a method reference. */
public final class RevealsAName {

    public static final Function<Personal<String>, String> NAME = Personal::reveal;

    private RevealsAName() {}
}
