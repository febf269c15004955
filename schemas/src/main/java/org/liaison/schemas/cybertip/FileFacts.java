// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.cybertip.xml.FileDetails;

/** What the details of a file state that a check can ask about. */
final class FileFacts {

    private FileFacts() {}

    static List<Fact> of(FileDetails details, Place root) {
        var facts = new FactList();
        facts.moment(root.child("uploadedToEspTimestamp"), details.getUploadedToEspTimestamp());
        facts.capture(details.getIpCaptureEvent(), root.child("ipCaptureEvent"));
        facts.devices(details.getDeviceId(), root);
        for (int i = 0; i < details.getOriginalFileHash().size(); i++) {
            var hash = details.getOriginalFileHash().get(i);
            facts.hash(root.child("originalFileHash", i), hash.getHashType(), hash.getValue());
        }
        for (int i = 0; i < details.getDetails().size(); i++) {
            var block = details.getDetails().get(i);
            var place = root.child("details", i);
            for (int j = 0;
                    FileMetadata.holdsHashes(block)
                            && j < block.getNameValuePair().size();
                    j++) {
                var pair = block.getNameValuePair().get(j);
                facts.hash(place.child("nameValuePair", j), pair.getName(), pair.getValue());
            }
        }
        return facts.all();
    }
}
