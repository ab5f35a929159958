#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

enum { LIFELINE = 0, SCREEN = 1 };

// What the kiosk tells its guard; nothing but modes and the bytes that empty a screen.
struct order {
  int is_armed;
  struct terminal_repair repair;
};

static pid_t child = -1;
static int lifeline = -1;

static int same_mode(const struct termios *left, const struct termios *right) {
  return left->c_iflag == right->c_iflag && left->c_oflag == right->c_oflag &&
         left->c_cflag == right->c_cflag && left->c_lflag == right->c_lflag;
}

// Whether a shell has taken the terminal back, or reads a line there already. Keys that send
// signals are on then; with the kiosk they never are.
static int is_of_shell(const struct termios *mode) {
  return (mode->c_lflag & ISIG) != 0;
}

static void repair_screen(const struct order *order, const struct termios *earlier) {
  struct termios now;
  if (!order->is_armed || tcgetattr(SCREEN, &now) != 0) {
    return;
  }
  // The mode before the last is the kiosk's too: it may have been killed between an order and
  // what the order is about.
  int is_ours = same_mode(&now, &order->repair.ours) || same_mode(&now, earlier);
  // A shell hears of the death at the same time and may be the first to act. Its modes stand, but
  // the name on the screen is still the kiosk's to erase. Any other mode means that someone else
  // has the terminal.
  if (!is_ours && !is_of_shell(&now)) {
    return;
  }
  // What a signer was typing is no command, and no name for the shell to show.
  tcflush(SCREEN, TCIFLUSH);
  terminal_output_hurry();
  terminal_write(SCREEN, (const uint8_t *)order->repair.bytes, order->repair.count);
  if (is_ours) {
    tcsetattr(SCREEN, TCSANOW, &order->repair.before);
  }
}

// Receives an order, and with it the terminal that it is about. Returns the bytes of it.
static ssize_t receive(struct order *order) {
  union {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int))];
  } control;
  struct iovec part = {.iov_base = order, .iov_len = sizeof *order};
  struct msghdr message = {
      .msg_iov = &part,
      .msg_iovlen = 1,
      .msg_control = &control,
      .msg_controllen = sizeof control,
  };
  ssize_t count;
  do {
    count = recvmsg(LIFELINE, &message, 0);
  } while (count < 0 && errno == EINTR);
  struct cmsghdr *header = count > 0 ? CMSG_FIRSTHDR(&message) : NULL;
  if (header != NULL && header->cmsg_type == SCM_RIGHTS) {
    int terminal;
    memcpy(&terminal, CMSG_DATA(header), sizeof terminal);
    if (terminal != SCREEN) {
      dup2(terminal, SCREEN);
      close(terminal);
    }
  }
  return count;
}

// The child's life. After fork only calls that are safe in a signal handler.
static void stand_guard(void) {
  struct order order = {.is_armed = 0};
  struct order next;
  struct termios earlier;
  memset(&earlier, 0, sizeof earlier);
  while (receive(&next) == sizeof next) {
    earlier = order.repair.ours;
    order = next;
    if (!order.is_armed) {
      // A terminal that somebody holds is never hung up.
      close(SCREEN);
    }
  }
  repair_screen(&order, &earlier);
}

// Out of the kiosk's session and deaf to signals, so that what kills the kiosk spares
// the guard; and holding nothing but its end of the lifeline.
static int become_guard(int connection) {
  setsid();
  for (int number = 1; number < NSIG; number++) {
    signal(number, SIG_IGN);
  }
  if (dup2(connection, LIFELINE) < 0) {
    return -1;
  }
  close_range(LIFELINE + 1, ~0U, 0);
  // No folder is kept from being unmounted.
  int root = chdir("/");
  (void)root;
  prctl(PR_SET_NAME, "terminal-guard");
  return 0;
}

void terminal_guard_start(void) {
  int ends[2];
  if (child > 0 || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
    return;
  }
  child = fork();
  if (child == 0) {
    terminal_output_end();
    if (become_guard(ends[1]) == 0) {
      stand_guard();
    }
    _exit(0);
  }
  close(ends[1]);
  lifeline = ends[0];
  if (child < 0) {
    terminal_guard_abandon();
  }
}

void terminal_guard_arm(int output, const struct terminal_repair *repair) {
  if (lifeline < 0) {
    return;
  }
  struct order order = {.is_armed = 1, .repair = *repair};
  struct iovec part = {.iov_base = &order, .iov_len = sizeof order};
  union {
    struct cmsghdr header;
    char bytes[CMSG_SPACE(sizeof(int))];
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {
      .msg_iov = &part,
      .msg_iovlen = 1,
      .msg_control = &control,
      .msg_controllen = sizeof control,
  };
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof output);
  memcpy(CMSG_DATA(header), &output, sizeof output);
  // If the guard is gone there must be no SIGPIPE, and if it is held up no waiting.
  ssize_t sent = sendmsg(lifeline, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
  (void)sent;
}

void terminal_guard_disarm(void) {
  if (lifeline >= 0) {
    struct order order;
    memset(&order, 0, sizeof order);
    send(lifeline, &order, sizeof order, MSG_NOSIGNAL | MSG_DONTWAIT);
  }
}

void terminal_guard_abandon(void) {
  if (lifeline >= 0) {
    close(lifeline);
    lifeline = -1;
  }
  while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }
  child = -1;
}
