package vn.quay24.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFolderTest {
  private static final UUID DOSSIER = UUID.fromString("01a2110c-a240-78d4-a49b-43a6d08b7cd9");

  @TempDir Path folder;

  @Test
  void somethingForeignAmongTheSealedPartsIsLeftAlone() throws Exception {
    PartFolder parts = new PartFolder(folder);
    Files.createDirectory(folder.resolve("lost+found"));
    parts.write(DOSSIER, Map.of("content", new byte[] {1, 2, 3}));

    assertEquals(Set.of(DOSSIER), parts.dossiers());
  }
}
