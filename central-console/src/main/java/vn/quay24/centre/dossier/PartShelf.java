package vn.quay24.centre.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.quay24.protocol.dossier.SealedDossier.Part;

/** Where ciphertexts lie. Names and sizes come from the manifest. */
public interface PartShelf {

  /** Bytes held of a part; all of them when it is whole. */
  long held(UUID dossier, Part part) throws IOException;

  /** Whether every byte is here, checked against the hash, and durable. */
  boolean whole(UUID dossier, Part part) throws IOException;

  /** What came of adding bytes. */
  enum Append {
    ADDED,
    /** It does not continue where the shelf's copy ends. */
    OFFSET_DIFFERS,
    /** More bytes than the manifest says. */
    TOO_LONG,
    /** All bytes are here and the hash is wrong; the part was thrown away. */
    HASH_DIFFERS
  }

  /** Adds bytes and forces them to disk; what came before a broken stream stays. */
  Append append(UUID dossier, Part part, long offset, InputStream bytes) throws IOException;

  /** The ciphertext of a whole part. */
  byte[] read(UUID dossier, Part part) throws IOException;
}
