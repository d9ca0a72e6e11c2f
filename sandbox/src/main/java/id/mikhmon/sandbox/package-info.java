/**
 * Stand-ins for the systems around the product, speaking the vendors' real protocols over loopback sockets, for the demo, the story tests and the benchmarks.
 * No adapter and no code of an adapter may enter: every codec and signature here is written from the references a second time, so that a misreading is not shared.
 *
 * <p>They run inside the server of the sandbox build, or alone, without Maven:
 *
 * <pre>
 * javac -d stand-ins --release 17 -cp zxing-core.jar $(find sandbox/src/main/java -name '*.java' | grep -v -e /demo/ -e /server/)
 * java -cp stand-ins:sandbox/src/main/resources id.mikhmon.sandbox.StandIns --router-port=8728 --control-port=9099
 * </pre>
 *
 * <p>or, once it is built, {@code java -jar sandbox/target/mikhmon-sandbox-1.0.0-SNAPSHOT.jar}. Nothing but the JDK is needed at run time; with
 * {@code com.google.zxing:core} on the class path the payment gateway also serves its QR images.
 */
package id.mikhmon.sandbox;
