// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;

/** What opens one message to one actor although a rule objects, such as glass that was broken and will be reviewed. */
@FunctionalInterface
public interface Exemptions {

    Exemptions NONE = (objection, actor, action, message) -> false;

    boolean lifts(Finding objection, Actor actor, Action action, MessageId message);
}
