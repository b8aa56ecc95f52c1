package io.howdah.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything about a running lab that a program needs to use it; {@code lab up --json} prints it.
 *
 * @param fleet the {@code fleet.toml} of this lab
 * @param redis null when the lab was started without
 * @param users by purpose: superuser, observer, operator, approver, replication, reader, writer
 */
public record LabDescription(
    Path fleet,
    List<LabNode> nodes,
    List<LabPool> pools,
    LabRedis redis,
    String database,
    Map<String, LabUser> users) {}
