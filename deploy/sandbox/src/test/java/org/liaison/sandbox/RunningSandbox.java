// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;

/** A sandbox partner with its keys, and a registered sender that talks to it through real TLS. */
final class RunningSandbox implements AutoCloseable {

    static final List<String> SCHEMAS = List.of("/org/liaison/sandbox/stand-in.xsd");

    final TestKeys keys;
    final SandboxPartner partner;
    final TestSender sender;
    final TestClient client;
    private final Crypto trust;

    private RunningSandbox(TestKeys keys, SandboxPartner partner) throws IOException, GeneralSecurityException {
        this.keys = keys;
        this.partner = partner;
        this.trust = new HeldKey(keys.sender, keys.authority.certificate());
        this.sender = new TestSender(trust, keys.encryption.certificate());
        this.client = new TestClient(partner.address(), keys.tls(keys.sender));
    }

    static RunningSandbox in(Path folder) throws IOException, GeneralSecurityException {
        return in(folder, new TestKeys(false));
    }

    static RunningSandbox in(Path folder, TestKeys keys) throws IOException, GeneralSecurityException {
        var config = new SandboxConfig(
                TestKeys.SELF,
                0,
                keys.writeTo(folder),
                folder.resolve("store.tsv"),
                Behaviour.of(Behaviour.Kind.NORMAL),
                SCHEMAS);
        return new RunningSandbox(keys, SandboxPartner.start(config));
    }

    /** Seals, sends, and returns the receipt after checking its signature. */
    TestReceipt deliver(TestLetter letter) throws IOException, InterruptedException, WSSecurityException {
        return receipt(sender.seal(letter));
    }

    TestReceipt receipt(byte[] sealed) throws IOException, InterruptedException, WSSecurityException {
        return TestReceipt.of(client.send(sealed)).verified(trust);
    }

    String fault(byte[] sealed) throws IOException, InterruptedException {
        return TestReceipt.of(client.send(sealed)).fault();
    }

    @Override
    public void close() {
        client.close();
        partner.close();
    }
}
