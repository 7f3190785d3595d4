package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.ServedPath;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The number of an account or group at a place whose files bear it: a node, or what a server
 * exports to whatever nodes there are.
 *
 * @param kind whether it is the account's number or its group's
 * @param user the account
 * @param place the node's id, or the export on which a service of the account keeps files
 */
record Numbered(Kind kind, SystemUser user, Object place) {

  /** What has the number. */
  enum Kind {
    USER("UID"),
    GROUP("GID");

    private final String number;

    Kind(String number) {
      this.number = number;
    }

    String number() {
      return number;
    }
  }

  /** Who has a number where. */
  record Owner(Object place, AccountName name) {}

  /** Which number somebody has where. */
  record Taken(Object place, int value) {}

  /** All numbers of a topology. This asks no component, because an older topology may lack one. */
  static List<Numbered> of(Topology topology, Kind kind) {
    List<Numbered> all = new ArrayList<>();
    Map<Owner, SystemUser> byNode = new HashMap<>();
    for (SystemUser user : topology.all(SystemUser.class)) {
      for (ElementId node : user.nodes()) {
        all.add(new Numbered(kind, user, node));
        byNode.putIfAbsent(new Owner(node, user.name()), user);
      }
    }
    for (Service service : topology.services()) {
      for (Store store : service.runsAs().isPresent() ? service.stores() : List.<Store>of()) {
        topology
            .find(store.mount(), SharedMount.class)
            .flatMap(mount -> ServedPath.of(mount.source()))
            .ifPresent(export -> add(kind, service, export, byNode, all));
      }
    }
    return all;
  }

  private static void add(
      Kind kind,
      Service service,
      ServedPath export,
      Map<Owner, SystemUser> byNode,
      List<Numbered> all) {
    for (ElementId node : service.nodes()) {
      SystemUser user = byNode.get(new Owner(node, service.runsAs().orElseThrow()));
      if (user != null) {
        all.add(new Numbered(kind, user, export));
      }
    }
  }

  AccountName name() {
    return kind == Kind.USER ? user.name() : user.group();
  }

  int value() {
    return kind == Kind.USER ? user.uid().value() : user.gid().value();
  }

  Owner owner() {
    return new Owner(place, name());
  }

  Taken taken() {
    return new Taken(place, value());
  }

  /** {@code system user `wcs`}. */
  String inWords() {
    return (kind == Kind.USER ? "system user `" : "group `") + name() + "`";
  }

  /** {@code user(wcs).uid}. */
  String what() {
    return kind == Kind.USER ? "user(" + name() + ").uid" : "group(" + name() + ").gid";
  }
}
