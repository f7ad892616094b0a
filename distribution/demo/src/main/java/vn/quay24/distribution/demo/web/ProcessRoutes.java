package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.function.Consumer;
import vn.quay24.distribution.demo.process.SupervisedProcess;

/** What an operator, or a power cut, does to the processes. */
record ProcessRoutes(List<SupervisedProcess> processes) {

  void addTo(RoutesConfig routes) {
    routes.post("/api/processes/{name}/kill", on(SupervisedProcess::kill));
    routes.post("/api/processes/{name}/stop", on(SupervisedProcess::stop));
    routes.post("/api/processes/{name}/start", on(SupervisedProcess::start));
  }

  private io.javalin.http.Handler on(Consumer<SupervisedProcess> act) {
    return call -> {
      act.accept(named(call));
      call.status(204);
    };
  }

  private SupervisedProcess named(Context call) {
    return processes.stream()
        .filter(process -> process.name().equals(call.pathParam("name")))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("there is no such process"));
  }
}
