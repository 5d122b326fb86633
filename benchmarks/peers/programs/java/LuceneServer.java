// SPDX-License-Identifier: GPL-3.0-or-later
// LuceneServer INDEX-FOLDER PORT: the line protocol, one thread a connection.

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class LuceneServer {
    public static void main(String[] arguments) throws Exception {
        LuceneEngine engine = new LuceneEngine(arguments[0]);
        try (ServerSocket listener =
                new ServerSocket(Integer.parseInt(arguments[1]), 64, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> serve(socket, engine));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void serve(Socket socket, LuceneEngine engine) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedReader requests =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line; (line = requests.readLine()) != null; ) {
                socket.getOutputStream().write(framed(engine, line));
            }
        } catch (IOException closed) {
            // The client went away.
        }
    }

    /** Head and body in one array: one write, one packet. */
    private static byte[] framed(LuceneEngine engine, String line) {
        long start = System.nanoTime();
        byte[] body;
        try {
            body = engine.answer(line).getBytes(StandardCharsets.UTF_8);
        } catch (Exception error) {
            error.printStackTrace();
            body = "{\"error\":\"see the server's log\"}".getBytes(StandardCharsets.UTF_8);
        }
        byte[] head = (body.length + " " + (System.nanoTime() - start) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
