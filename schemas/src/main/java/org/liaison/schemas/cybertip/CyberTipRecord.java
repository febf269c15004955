// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.liaison.schemas.format.NationalRecord;

/** A parsed document of the reporting interface: a report, or the details of one of its files. */
sealed interface CyberTipRecord extends NationalRecord permits ReportRecord, FileDetailsRecord {}
