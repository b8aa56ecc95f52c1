package io.howdah.acts.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables of the lab's primary on a disk that is full: a small one in memory, where this user may
 * mount one. Elsewhere their triggers say what the server would.
 */
final class FullDisk implements AutoCloseable {
  private static final String NAME = "howdah_full";
  private final List<String> tables;
  private final boolean mounted;
  private final Path disk;

  private FullDisk(List<String> tables, boolean mounted, Path disk) {
    this.tables = tables;
    this.mounted = mounted;
    this.disk = disk;
  }

  static FullDisk under(String... tables) throws SQLException, IOException {
    try (Connection superuser = DeskLab.connect("primary-1", "superuser")) {
      DeskLab.run(superuser, "SET allow_in_place_tablespaces = on");
      DeskLab.run(superuser, "CREATE TABLESPACE " + NAME + " LOCATION ''");
      Path disk = disk(superuser);
      FullDisk full = new FullDisk(List.of(tables), mount(disk), disk);
      full.fill(superuser);
      return full;
    }
  }

  /** Over the directory that the server made for its version. */
  private static boolean mount(Path disk) throws IOException {
    Path version;
    try (Stream<Path> inside = Files.list(disk)) {
      version = inside.findFirst().orElseThrow();
    }
    return succeeds("mount", "-t", "tmpfs", "-o", "size=2m,mode=777", "full", version.toString());
  }

  private void fill(Connection superuser) throws SQLException, IOException {
    if (mounted) {
      move(superuser, NAME);
      succeeds("dd", "if=/dev/zero", "of=" + filler(), "bs=4k");
    } else {
      pretend(superuser);
    }
  }

  private Path filler() throws IOException {
    try (Stream<Path> inside = Files.list(disk)) {
      return inside.findFirst().orElseThrow().resolve("filler");
    }
  }

  private static Path disk(Connection superuser) throws SQLException {
    String sql =
        "SELECT current_setting('data_directory'), oid FROM pg_tablespace WHERE spcname = '"
            + NAME
            + "'";
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return Path.of(row.getString(1), "pg_tblspc", row.getString(2));
    }
  }

  private void move(Connection superuser, String space) throws SQLException {
    for (String table : tables) {
      DeskLab.run(superuser, "ALTER TABLE " + table + " SET TABLESPACE " + space);
    }
  }

  private void pretend(Connection superuser) throws SQLException {
    DeskLab.run(
        superuser,
        "CREATE FUNCTION public.full() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RAISE disk_full USING MESSAGE = ''No space left on device''; END'");
    for (String table : tables) {
      DeskLab.run(
          superuser,
          "CREATE TRIGGER is_full BEFORE INSERT ON "
              + table
              + " FOR EACH ROW EXECUTE FUNCTION public.full()");
    }
  }

  void makeRoom() throws SQLException, IOException {
    if (mounted) {
      Files.deleteIfExists(filler());
      return;
    }
    try (Connection superuser = DeskLab.connect("primary-1", "superuser")) {
      for (String table : tables) {
        DeskLab.run(superuser, "DROP TRIGGER IF EXISTS is_full ON " + table);
      }
    }
  }

  private static boolean succeeds(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    return process.onExit().join().exitValue() == 0;
  }

  @Override
  public void close() throws SQLException, IOException {
    makeRoom();
    try (Connection superuser = DeskLab.connect("primary-1", "superuser")) {
      move(superuser, "pg_default");
      DeskLab.run(superuser, "CHECKPOINT");
      if (mounted) {
        succeeds("umount", "-l", filler().getParent().toString());
      }
      DeskLab.run(superuser, "DROP TABLESPACE " + NAME);
    }
  }
}
