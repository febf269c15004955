// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LocalDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://localhost:5432/liaison",
                "jdbc:postgresql://127.0.0.1/liaison?user=demo",
                "jdbc:postgresql://[::1]:5432/liaison"
            })
    void staysOnThisMachine(String url) {
        assertThatCode(() -> LocalDatabase.require(with("spring.datasource.url", url)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/liaison?password=secret",
                "jdbc:postgresql://localhost,db.example/liaison?password=secret",
                "jdbc:postgresql://localhost.example/liaison?password=secret",
                "jdbc:postgresql://localhost/liaison?PGHOST=db.example&password=secret",
                "jdbc:other://localhost/liaison?password=secret"
            })
    void refusesAnyOtherAndKeepsItsAddressToItself(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalDatabase.require(with("spring.datasource.url", url)))
                .withMessageContaining("spring.datasource.url")
                .withMessageNotContainingAny("secret", "example");
    }

    @Test
    void looksAtThePoolsOwnSettingToo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalDatabase.require(
                        with("spring.datasource.hikari.jdbc-url", "jdbc:postgresql://db.example/liaison")));
    }

    private static MockEnvironment with(String key, String value) {
        return new MockEnvironment().withProperty(key, value);
    }
}
