package io.howdah.watch;

import io.howdah.fleet.Access;
import io.howdah.fleet.Fleet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files a fleet file leads to: its password file and its service entry.
 *
 * @param text of the fleet file, to tell in which line a key stands
 */
record AccessFiles(Path fleetFile, String text, LibpqFiles libpq) {

  /** The fleet with its passwords, or everything that is wrong with these files. */
  Loaded load(Fleet fleet) {
    Access access = fleet.access();
    List<String> problems = new ArrayList<>();
    access
        .service()
        .filter(service -> !libpq.hasService(service))
        .ifPresent(
            missing -> problems.add(problem("service", missing, "an entry of pg_service.conf")));
    Optional<Path> passfile = access.passfile().flatMap(name -> passfile(name, problems));
    if (!problems.isEmpty()) {
      return new Loaded.Faulty(problems);
    }
    Optional<String> given =
        Optional.ofNullable(libpq.parameters(access.service()).get("password"));
    FilePasswords passwords = new FilePasswords(passfile, given, libpq.defaultPassfile());
    return new Loaded.Ready(fleet, passwords, passwords.warnings());
  }

  private Optional<Path> passfile(String name, List<String> problems) {
    Path passfile;
    try {
      passfile = fleetFile.toAbsolutePath().resolveSibling(name);
    } catch (InvalidPathException notAPath) {
      problems.add(problem("passfile", name, "the path of a file"));
      return Optional.empty();
    }
    if (!Files.isRegularFile(passfile) || !Files.isReadable(passfile)) {
      problems.add(problem("passfile", passfile.toString(), "a readable file"));
    } else if (FilePasswords.isOpenToOthers(passfile)) {
      problems.add(problem("passfile", passfile + " that others may read", "chmod 600"));
    }
    return Optional.of(passfile);
  }

  private String problem(String key, String found, String expected) {
    return "%s%s: access.%s: found %s, expected %s"
        .formatted(fleetFile, line(key), key, found, expected);
  }

  /** Empty when the key came from the environment. */
  private String line(String key) {
    Pattern assignment = Pattern.compile("\\s*\"?" + Pattern.quote(key) + "\"?\\s*=.*");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (assignment.matcher(lines.get(i)).matches()) {
        return ":" + (i + 1);
      }
    }
    return "";
  }
}
