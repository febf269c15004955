// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that needs no sign-in, and why: the exception from {@link Guarded}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenToAll {

    /** Why nobody has to sign in for it. */
    String reason();
}
