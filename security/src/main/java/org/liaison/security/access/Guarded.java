// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The action that an endpoint carries out. An endpoint without one is open to nobody, and the build fails. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Guarded {

    Action value();
}
