// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.List;

/** A property as a class has it; a row without name says only that there is such a class. */
record Property(String owner, List<String> above, String name, String type, int least, int most, String certainty) {

    Property {
        above = List.copyOf(above);
    }

    static Property parse(String line) {
        var cells = line.split(";", -1);
        var above = cells[1].isEmpty() ? List.<String>of() : List.of(cells[1].split(" ", -1));
        int least = cells[4].isEmpty() ? 0 : Integer.parseInt(cells[4]);
        int most = cells[5].isEmpty() || cells[5].equals("n") ? Integer.MAX_VALUE : Integer.parseInt(cells[5]);
        return new Property(cells[0], above, cells[2], cells[3], least, most, cells[6]);
    }

    /** False: it leads to another node. */
    boolean isLiteral() {
        return type.equals("any") || type.startsWith("xsd:");
    }
}
