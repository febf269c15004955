// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes were read. */
final class CountedInput extends FilterInputStream {

    private final Progress progress;
    private final long total;
    private long read;

    CountedInput(InputStream in, long total, Progress progress) {
        super(in);
        this.total = total;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int now = super.read(target, offset, length);
        count(now);
        return now;
    }

    private void count(int now) {
        if (now > 0) {
            read += now;
            progress.read(read, total);
        }
    }
}
