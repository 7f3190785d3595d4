package io.hadsl.export;

import static io.hadsl.export.Declarations.T;

import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Provider;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.export.Code.Lambda;
import io.hadsl.export.Code.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services as {@code t.service(...)}. */
final class ServiceCode {

  private final Service service;
  private final Topology topology;
  private final Handles handles;
  private final Values values;

  private ServiceCode(Service service, Topology topology, Handles handles, Values values) {
    this.service = service;
    this.topology = topology;
    this.handles = handles;
    this.values = values;
  }

  /** Empty if it refers to what is not declared before it. */
  static Optional<Code> of(
      Service service, Topology topology, Handles handles, Values values, Code component) {
    return new ServiceCode(service, topology, handles, values)
        .body()
        .map(
            body ->
                T.call("service", Literals.of(service.name()), component, new Lambda("s", body)));
  }

  /** The service as a value. */
  static Code plain(Service service, Values values, Code component) {
    return values.plain(service, each -> each == service.component() ? component : values.of(each));
  }

  private Optional<Code> body() {
    return handles
        .places(service.nodes())
        .map(places -> new Text("s").call("on", places))
        .flatMap(this::redundancy)
        .flatMap(this::account)
        .flatMap(this::stores)
        .flatMap(this::uses)
        .flatMap(this::jobs)
        .map(
            code ->
                service.facts().isEmpty()
                    ? code
                    : code.call("states", Declarations.facts(service.facts(), values)));
  }

  private Optional<Code> redundancy(Code code) {
    Redundancy redundancy = service.redundancy();
    if (redundancy instanceof Redundancy.ActivePassive passive) {
      return handles
          .of(passive.active(), Node.class)
          .map(active -> code.call("activePassive", active));
    } else if (redundancy instanceof Redundancy.Quorum quorum) {
      return Optional.of(code.call("quorum", values.of(quorum.needed())));
    }
    return Optional.of(
        code.call(redundancy instanceof Redundancy.Single ? "single" : "activeActive"));
  }

  private Optional<Code> account(Code code) {
    if (service.runsAs().isEmpty()) {
      return Optional.of(code);
    }
    return user(service.runsAs().get()).map(user -> code.call("runsAs", user));
  }

  /** The account of that name: the one on the service's nodes, else any. */
  private Optional<Code> user(AccountName name) {
    Optional<Code> any = Optional.empty();
    for (SystemUser user : topology.all(SystemUser.class)) {
      if (user.name().equals(name)) {
        Optional<Code> handle = handles.of(user.id(), SystemUser.class);
        if (handle.isPresent() && user.nodes().containsAll(service.nodes())) {
          return handle;
        }
        any = any.isPresent() ? any : handle;
      }
    }
    return any;
  }

  private Optional<Code> stores(Code before) {
    Code code = before;
    List<Store> stores = service.stores();
    for (int i = 0; i < stores.size(); ) {
      ElementId mount = stores.get(i).mount();
      List<Code> paths = new ArrayList<>();
      for (; i < stores.size() && stores.get(i).mount().equals(mount); i++) {
        if (!stores.get(i).service().equals(service.id())) {
          return Optional.empty();
        }
        paths.add(Literals.of(stores.get(i).path().value()));
      }
      Optional<Code> handle = handles.of(mount, SharedMount.class);
      if (handle.isEmpty()) {
        return Optional.empty();
      }
      code = code.call("keeps", paths).call("on", handle.get());
    }
    return Optional.of(code);
  }

  private Optional<Code> uses(Code before) {
    Code code = before;
    for (Use use : service.uses()) {
      Optional<Code> provider = handles.of(use.provider(), Provider.class);
      if (provider.isEmpty()) {
        return Optional.empty();
      }
      code =
          use.secret().isPresent()
              ? code.call("uses", provider.get(), values.of(use.secret().get()))
              : code.call("uses", provider.get());
    }
    return Optional.of(code);
  }

  private Optional<Code> jobs(Code before) {
    Code code = before;
    for (CronJob job : service.crons()) {
      Optional<Code> owner = handles.of(job.owner(), Node.class);
      if (owner.isEmpty() || !job.service().equals(service.id())) {
        return Optional.empty();
      }
      code = code.call("cron", job(job.spec())).call("ownedBy", owner.get());
    }
    return Optional.of(code);
  }

  private Code job(CronSpec spec) {
    if (spec instanceof CronSpec.Scheduled job) {
      List<Code> arguments = new ArrayList<>();
      arguments.add(Literals.of(job.name()));
      arguments.add(values.of(job.schedule()));
      arguments.add(Literals.of(job.user().value()));
      job.command().forEach(word -> arguments.add(Literals.of(word)));
      Code code = new Code.Call(new Code.ClassRef(CronSpec.class), "scheduled", arguments);
      return job.runner() == CronSpec.Runner.TIMER ? code.call("asTimer") : code;
    }
    return Literals.of(spec.key());
  }
}
