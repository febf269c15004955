// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Tells WSS4J the password of our key stores. */
record StorePassword(String password) implements CallbackHandler {

    @Override
    public void handle(Callback[] callbacks) {
        for (var each : callbacks) {
            if (each instanceof WSPasswordCallback wanted) {
                wanted.setPassword(password);
            }
        }
    }

    @Override
    public String toString() {
        return "StorePassword[secret]";
    }
}
