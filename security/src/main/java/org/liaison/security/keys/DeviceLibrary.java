// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.lang.reflect.InaccessibleObjectException;
import java.security.Provider;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a PKCS#11 module, so that it starts afresh: many modules find a device that was away only then. The JDK's
 * provider starts a module and never ends it; the launcher opens it to us ({@code --add-opens}, see docs/keys.md).
 */
final class DeviceLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceLibrary.class);

    private DeviceLibrary() {}

    static void release(Provider provider) {
        try {
            var field = provider.getClass().getDeclaredField("p11");
            field.setAccessible(true);
            var module = field.get(provider);
            var wrapper = Class.forName(
                    "sun.security.pkcs11.wrapper.PKCS11",
                    true,
                    provider.getClass().getClassLoader());
            var modules = wrapper.getDeclaredField("moduleMap");
            modules.setAccessible(true);
            synchronized (wrapper) { // as PKCS11.getInstance does
                ((Map<?, ?>) modules.get(null)).values().remove(module);
            }
            var finish = wrapper.getMethod("C_Finalize", Object.class);
            finish.setAccessible(true);
            finish.invoke(module, new Object[] {null});
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOG.atDebug()
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("a PKCS#11 module was not ended; a device that was away may need a restart");
        }
    }
}
