// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.liaison.schemas.message.Finding;

/** The promises of PDF/A and PDF/UA that can be seen without a judge; the tests ask veraPDF about all of them. */
final class PdfRules {

    private final List<Finding> findings = new ArrayList<>();

    private PdfRules() {}

    static List<Finding> findBroken(PDDocument document) throws IOException {
        var rules = new PdfRules();
        var catalog = document.getDocumentCatalog();
        rules.require(catalog.getMetadata() != null, "catalog", "it has metadata");
        rules.require(!catalog.getOutputIntents().isEmpty(), "catalog", "it names its colours");
        rules.require(catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(), "catalog", "it is tagged");
        rules.require(catalog.getStructureTreeRoot() != null, "catalog", "it has a structure");
        rules.require(catalog.getLanguage() != null, "catalog", "it names its language");
        rules.require(catalog.getOpenAction() == null, "catalog", "it runs nothing");
        for (var page : document.getPages()) {
            rules.page(page);
        }
        return rules.findings;
    }

    private void page(PDPage page) throws IOException {
        var resources = page.getResources();
        require(!resources.getXObjectNames().iterator().hasNext(), "page", "it holds no image");
        for (var name : resources.getFontNames()) {
            require(resources.getFont(name).isEmbedded(), "page", "its fonts are embedded");
        }
    }

    private void require(boolean holds, String place, String rule) {
        if (!holds) {
            findings.add(new Finding("GW-REN-001", place, rule));
        }
    }
}
