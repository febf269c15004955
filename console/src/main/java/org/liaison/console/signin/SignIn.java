// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who may open what: the demonstration's own users with profile {@code demo}, else those of an issuer, else nobody. */
@Configuration(proxyBeanMethods = false)
@Import({Guards.class, DemoSignIn.class, IssuerSignIn.class, LockedSignIn.class})
public class SignIn {}
