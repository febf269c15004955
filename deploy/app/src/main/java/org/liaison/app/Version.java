// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Liaison.class.getPackage().getImplementationVersion();
        return new String[] {"liaison " + (version == null ? "(not packaged)" : version)};
    }
}
