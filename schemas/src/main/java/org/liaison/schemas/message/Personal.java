// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.Objects;

/**
 * Personal data. It prints as {@code [personal]}, so a record that holds it can be logged, shown in a debugger or put
 * in an exception without leaking. {@code ArchitectureTest} lists who may reveal it.
 */
public final class Personal<T> {

    private final T value;

    private Personal(T value) {
        this.value = Objects.requireNonNull(value);
    }

    public static <T> Personal<T> of(T value) {
        return new Personal<>(value);
    }

    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Personal<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[personal]";
    }
}
