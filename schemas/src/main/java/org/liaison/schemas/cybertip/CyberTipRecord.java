// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.liaison.schemas.format.NationalRecord;

/** A parsed document of the reporting interface: a report, the details of one of its files, or both. */
sealed interface CyberTipRecord extends NationalRecord permits ReportRecord, FileDetailsRecord, SubmissionRecord {}
