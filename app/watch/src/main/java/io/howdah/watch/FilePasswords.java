package io.howdah.watch;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.file.PassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Passwords as libpq finds them: the fleet's own password file, then the environment, then the
 * user's. Files are read anew for every connection, so a rotated password is used at once.
 */
final class FilePasswords implements Secrets {

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Optional<Path> own;
  private final Optional<String> given;
  private final Optional<Path> users;

  FilePasswords(Optional<Path> own, Optional<String> given, Optional<Path> users) {
    this.own = own;
    this.given = given;
    this.users = users;
  }

  @Override
  public Optional<String> password(Endpoint endpoint, String database, String user) {
    return own.flatMap(file -> lookUp(file, endpoint, database, user))
        .or(() -> given)
        .or(() -> users.flatMap(file -> lookUp(file, endpoint, database, user)));
  }

  private static Optional<String> lookUp(
      Path file, Endpoint endpoint, String database, String user) {
    if (isOpenToOthers(file)) {
      return Optional.empty();
    }
    try {
      return PassFile.parse(Files.readString(file)).password(endpoint, database, user);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** libpq ignores a password file that others may read; so do we. */
  static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException notPosix) {
      return false;
    }
  }

  /** What libpq would warn of: files that are asked in their turn, and not read. */
  List<String> warnings() {
    Stream<Path> asked =
        Stream.concat(own.stream(), given.isPresent() ? Stream.empty() : users.stream());
    return asked
        .filter(FilePasswords::isOpenToOthers)
        .map(FilePasswords::warning)
        .distinct()
        .toList();
  }

  private static String warning(Path file) {
    return "%1$s is not read, because others may read or write it: chmod 600 %1$s"
        .formatted(SafeText.of(file.toString()));
  }

  @Override
  public String toString() {
    return "FilePasswords";
  }
}
