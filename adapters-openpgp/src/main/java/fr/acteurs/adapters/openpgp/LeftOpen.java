package fr.acteurs.adapters.openpgp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on to a stream that somebody else closes. */
final class LeftOpen extends FilterOutputStream {

    LeftOpen(OutputStream into) {
        super(into);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
