// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** Evaluation of the source, Regulation (EU) 2016/794 Art. 29(1). */
public enum SourceReliability {
    A,
    B,
    C,
    X
}
