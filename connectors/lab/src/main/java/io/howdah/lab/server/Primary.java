package io.howdah.lab.server;

import io.howdah.lab.LabUser;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Makes the first node: its cluster, its roles, its database and the data in it. */
final class Primary {
  private final NodeServer node;
  private final PostgresBinaries binaries;
  private final Launcher launcher;
  private final Credentials credentials;

  Primary(NodeServer node, PostgresBinaries binaries, Launcher launcher, Credentials credentials) {
    this.node = node;
    this.binaries = binaries;
    this.launcher = launcher;
    this.credentials = credentials;
  }

  /** Returns when the primary serves, with its roles and its data. */
  void create(int replicas) {
    initdb(replicas);
    configure(replicas);
    node.start();
    node.awaitServing();
    fill();
  }

  private void initdb(int replicas) {
    Path parent = node.dataDir().getParent();
    Trees.createPrivate(parent);
    Path password = parent.resolve("password");
    Trees.writePrivate(password, credentials.superuser().password());
    launcher.privileges().own(parent);
    launcher.run(
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + node.dataDir(),
            "--username=" + credentials.superuser().name(),
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--wal-segsize=" + (replicas > 12 ? 1 : 4),
            "--no-sync",
            "--no-instructions"));
    Trees.delete(password);
  }

  private void configure(int replicas) {
    Path dataDir = node.dataDir();
    try {
      Files.writeString(
          dataDir.resolve("postgresql.conf"),
          NodeConfig.common(replicas),
          StandardOpenOption.APPEND);
      Files.writeString(dataDir.resolve("pg_hba.conf"), NodeConfig.HBA);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Trees.writePrivate(
        dataDir.resolve("node.conf"), NodeConfig.own(node.plan(), 0, credentials.replication()));
    launcher.privileges().own(dataDir);
  }

  private void fill() {
    int port = node.plan().serverPort();
    try (Sql first = Sql.open(port, credentials.superuser(), "postgres", "howdah-lab", 30)) {
      role(first, credentials.observer(), "in role pg_monitor");
      role(first, credentials.operator(), "in role pg_monitor, pg_signal_backend");
      role(first, credentials.approver(), "in role pg_monitor");
      role(first, credentials.replication(), "replication");
      role(first, credentials.reader(), "");
      role(first, credentials.writer(), "");
      first.run("create database " + Sql.DATABASE);
    }
    try (Sql app = Sql.open(port, credentials.superuser(), Sql.DATABASE, "howdah-lab", 60)) {
      app.script(Primary.class, "schema.sql");
      app.script(Primary.class, "data.sql");
      app.script(Primary.class, "grants.sql");
    }
  }

  /** Quoted by the server, since CREATE ROLE takes no parameters. */
  private static void role(Sql sql, LabUser user, String rights) {
    sql.run(
        sql.value(
                "select format('create role %I login password %L ', ?, ?)",
                user.name(), user.password())
            + rights);
  }
}
