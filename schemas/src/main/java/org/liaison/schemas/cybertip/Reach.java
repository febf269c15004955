// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.liaison.schemas.cybertip.xml.Address;
import org.liaison.schemas.cybertip.xml.Email;
import org.liaison.schemas.cybertip.xml.Phone;

/** How a person can be reached. */
record Reach(List<Phone> phones, List<Email> emails, List<Address> addresses) {}
