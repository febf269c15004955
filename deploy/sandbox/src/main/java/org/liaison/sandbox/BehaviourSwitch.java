// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.util.function.Supplier;

/** The behaviour of the moment, which tests and operators change while the partner runs. */
final class BehaviourSwitch implements Supplier<Behaviour> {

    private volatile Behaviour current;

    BehaviourSwitch(Behaviour first) {
        this.current = first;
    }

    @Override
    public Behaviour get() {
        return current;
    }

    void set(Behaviour next) {
        current = next;
    }
}
