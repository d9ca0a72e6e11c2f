package id.mikhmon.sandbox.server;

import id.mikhmon.sandbox.StandIns;
import id.mikhmon.sandbox.demo.DemoAccounts;
import id.mikhmon.sandbox.demo.DemoCatalogue;
import id.mikhmon.sandbox.fonnte.FonnteSettings;
import id.mikhmon.sandbox.router.RouterSettings;
import id.mikhmon.sandbox.tripay.TripaySettings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Starts the stand-ins with the application, and puts the demo catalogue into it, when {@code mikhmon.sandbox} is true, which it is in the sandbox build unless it is switched off. Their ports
 * are free ones or those of {@code mikhmon.sandbox.router.port}, {@code mikhmon.sandbox.tripay.port} and {@code mikhmon.sandbox.fonnte.port}; callbacks that
 * fail are sent again after {@code mikhmon.sandbox.resend.seconds} (120).
 */
@WebListener
public class SandboxStart implements ServletContextListener {
    private static final Logger LOG = System.getLogger(SandboxStart.class.getName());

    private @Nullable StandIns standIns;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Config config = ConfigProvider.getConfig();
        if (!config.getOptionalValue("mikhmon.sandbox", Boolean.class).orElse(true)) {
            return;
        }
        Duration resendAfter = Duration.ofSeconds(number(config, "mikhmon.sandbox.resend.seconds", 120));
        standIns = StandIns.start(
                RouterSettings.defaults().onPort(number(config, "mikhmon.sandbox.router.port", 0)),
                TripaySettings.defaults()
                        .onPort(number(config, "mikhmon.sandbox.tripay.port", 0))
                        .resendingAfter(resendAfter),
                FonnteSettings.defaults().onPort(number(config, "mikhmon.sandbox.fonnte.port", 0)));
        ServletContext context = event.getServletContext();
        String product = "http://127.0.0.1:" + number(config, "mikhmon.http.port", 9080);
        String publicUrl = config.getOptionalValue("mikhmon.public.url", String.class)
                .orElse(product)
                .replaceAll("/+$", "");
        context.addServlet("sandbox", new SandboxServlet(standIns.control(publicUrl)))
                .addMapping("/sandbox", "/sandbox/*");
        CDI.current()
                .select(DemoCatalogue.class)
                .get()
                .register(standIns.router(), URI.create(publicUrl + "/sandbox/hotspot/login"));
        DemoAccounts accounts = CDI.current().select(DemoAccounts.class).get();
        accounts.register(standIns.tripay());
        accounts.register(standIns.fonnte(), product);
        LOG.log(
                Level.INFO,
                "Sandbox is on: router at port {0,number,#}, Tripay at {1}, Fonnte at {2}",
                standIns.router().port(),
                standIns.tripay().baseUrl(),
                standIns.fonnte().baseUrl());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (standIns != null) {
            standIns.close();
        }
    }

    private static int number(Config config, String name, int absent) {
        return config.getOptionalValue(name, Integer.class).orElse(absent);
    }
}
