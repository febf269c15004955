// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a PKCS#11 device is and which of the ring's keys live in it.
 *
 * @param library the vendor's PKCS#11 module
 * @param slot the slot's number; without it the slot is the one at {@code slotIndex} in the module's list
 * @param pinFile the user's PIN, one line
 * @param aliases of {@code sign encrypt seal tls log at-rest}
 */
public record DeviceSettings(Path library, @Nullable Long slot, int slotIndex, Path pinFile, Set<String> aliases) {

    public DeviceSettings {
        aliases = Set.copyOf(aliases);
    }

    /** As the JDK's provider wants it. What is made in the device stays in it. */
    String configuration(String name) {
        return "--name=" + name + "\n"
                + "library=" + library + "\n"
                + (slot == null ? "slotListIndex=" + slotIndex : "slot=" + slot) + "\n"
                + "destroyTokenAfterLogout=true\n"
                + "attributes(*,CKO_PRIVATE_KEY,*) = {\n  CKA_SENSITIVE = true\n  CKA_EXTRACTABLE = false\n}\n"
                + "attributes(*,CKO_PRIVATE_KEY,CKK_EC) = {\n  CKA_SIGN = true\n  CKA_DERIVE = true\n}\n"
                + "attributes(generate,CKO_SECRET_KEY,CKK_AES) = {\n"
                + "  CKA_SENSITIVE = true\n  CKA_EXTRACTABLE = false\n}\n"
                // what ECDH agrees on is for one message, and comes out
                + "attributes(generate,CKO_SECRET_KEY,CKK_GENERIC_SECRET) = {\n"
                + "  CKA_SENSITIVE = false\n  CKA_EXTRACTABLE = true\n}\n";
    }
}
