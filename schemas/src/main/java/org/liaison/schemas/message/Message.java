// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

/** A message at some station of its way. */
public interface Message {

    Header header();
}
