package io.howdah.acts.journal;

import io.howdah.fleet.Fleet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where this computer keeps what it did to one fleet: {@code
 * ${XDG_STATE_HOME:-~/.local/state}/howdah/<fleet>@<primary>/}. Two fleets of one name are told
 * apart by where their primary is. Readable by its owner alone.
 *
 * @param nodes addresses of the fleet's nodes, by which it is known again after a promotion
 */
public record StateFolder(Path folder, List<String> nodes) {
  static final String NODES = "nodes";
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  public StateFolder {
    nodes = List.copyOf(nodes);
  }

  /** A folder that belongs to no fleet in particular. */
  public StateFolder(Path folder) {
    this(folder, List.of());
  }

  /** The folder of a fleet, perhaps not yet created. */
  public static StateFolder of(Map<String, String> environment, Path home, Fleet fleet) {
    return FleetFolder.find(root(environment, home), fleet);
  }

  /** Where the state of all fleets lies, and what is remembered besides. */
  public static Path root(Map<String, String> environment, Path home) {
    return Optional.ofNullable(environment.get("XDG_STATE_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> home.resolve(".local").resolve("state"))
        .resolve("howdah");
  }

  /** The folder of a fleet for the user who runs this process. */
  public static StateFolder ofUser(Fleet fleet) {
    return of(System.getenv(), Path.of(System.getProperty("user.home", ".")), fleet);
  }

  /** A folder beside those of the fleets for the user who runs this process. */
  public static StateFolder ofUser(String name) {
    Path root = root(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    return new StateFolder(root.resolve(fileName(name)));
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Creates the folder, 0700, if it is not there. */
  public void create() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly("rwx------"));
    }
    if (!nodes.isEmpty()) {
      noteNodes();
    }
  }

  /** Two consoles may note the same at once: one of them has done it then. */
  private void noteNodes() {
    String text = String.join("\n", nodes) + "\n";
    Path file = file(NODES);
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        write(file, text);
      }
    } catch (IOException unwritten) {
      // Only a promoted fleet's next file would miss it; what is to be done now goes on.
      return;
    }
  }

  /** Replaces a file of this folder atomically; it is on disk when this returns. */
  public void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            privateFile())) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(folder);
  }

  /** Attributes of a file only its owner reads; none where the system has no such notion. */
  static FileAttribute<?>[] privateFile() {
    return ownerOnly("rw-------");
  }

  /** Makes a created or renamed name durable, where the system lets a folder be synced. */
  static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Some systems do not open folders; there the file's own sync has to do.
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** A name as one harmless path element; different names stay different. */
  static String fileName(String name) {
    StringBuilder safe = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
      boolean inner = !safe.isEmpty() && (c == '.' || c == '_');
      safe.append(plain || inner ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return safe.length() <= 120
        ? safe.toString()
        : safe.substring(0, 110) + "~%08x".formatted(name.hashCode());
  }
}
