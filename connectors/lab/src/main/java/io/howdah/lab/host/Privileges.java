package io.howdah.lab.host;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a server that refuses to run as root is started here: as we are when we are an ordinary user;
 * in a user namespace of its own as root; where that is forbidden, as {@code nobody}.
 *
 * @param prefix what goes before the server's command line
 * @param owner the user who must own the server's files, empty when we do
 */
public record Privileges(List<String> prefix, String owner) {
  private static final String NOBODY = "65534";
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
  // Lets that user reach a lab that lies below root's own home.
  private static final List<String> REACH =
      List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override");

  /** Finds the way that works on this machine. */
  public static Privileges find() {
    if (!isRoot()) {
      return new Privileges(List.of(), "");
    }
    if (works(NAMESPACE)) {
      return new Privileges(NAMESPACE, "");
    }
    return withoutNamespace();
  }

  /** The way for root where user namespaces are forbidden. */
  static Privileges withoutNamespace() {
    List<String> reaching = concat(OTHER_USER, REACH);
    if (works(reaching)) {
      return new Privileges(reaching, NOBODY);
    }
    if (works(OTHER_USER)) {
      return new Privileges(OTHER_USER, NOBODY);
    }
    throw new LabException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv can change user here;"
            + " run this as an ordinary user");
  }

  public List<String> drop(List<String> command) {
    return concat(prefix, command);
  }

  /** Where programs are kept that the server's user must be able to reach. */
  public Path cache() {
    return owner.isEmpty() ? CacheDirectory.howdah() : Path.of("/var/cache/howdah");
  }

  /** Gives files made by us to the user the server runs as. */
  public void own(Path tree) {
    if (!owner.isEmpty()) {
      Commands.run(List.of("chown", "-R", owner + ":" + owner, tree.toString()));
    }
  }

  private static boolean isRoot() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("Uid:"))
          .anyMatch(line -> line.split("\\s+")[2].equals("0"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean works(List<String> prefix) {
    return Commands.succeeds(concat(prefix, List.of("true")));
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
